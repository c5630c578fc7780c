/** Has a SQLite file's log copied into the file by another thread, time and again while much is written. */
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Some 15 MB of log at what a turn of conversation writes. */
const writesBetweenCopies = 2500;

export class BackgroundCheckpoints {
  private worker: Worker | undefined;
  private copying = false;
  private writes = 0;

  /** `copied` is called after each copy, for the little that has been written meanwhile. */
  constructor(
    private readonly file: string,
    private readonly copied: () => void,
  ) {}

  /** To be called for each write; the thread is started once there have been many. */
  readonly written = (): void => {
    this.writes += 1;
    if (this.writes < writesBetweenCopies || this.copying) return;
    this.writes = 0;
    this.copying = true;
    this.worker ??= this.start();
    this.worker.postMessage('copy');
  };

  async close(): Promise<void> {
    const { worker } = this;
    if (worker === undefined) return;
    const ended = once(worker, 'exit');
    // Until now the thread alone kept no process running; what comes after its end must still be done.
    worker.ref();
    worker.postMessage('close');
    await ended;
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, `checkpointWorker${extname(__filename)}`), { workerData: this.file });
    worker.unref();
    worker.on('message', () => {
      this.copying = false;
      this.copied();
    });
    // Until the next thread the log is copied by the turns themselves, at the length at which the driver does it anyway.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.worker = undefined;
      this.copying = false;
    });
    return worker;
  }
}
