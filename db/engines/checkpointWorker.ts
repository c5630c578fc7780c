/** Runs in a thread of its own: copies what a SQLite file's log holds into the file, so that no turn waits for the disk. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const database = new Database(String(workerData));

parentPort?.on('message', (request: 'copy' | 'close') => {
  if (request === 'copy') {
    database.pragma('wal_checkpoint(PASSIVE)');
    parentPort?.postMessage('copied');
  } else {
    database.close();
    parentPort?.close();
  }
});
