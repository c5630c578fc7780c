/** The browser's own speech, where it has some: reads aloud what a voice channel says, and hears what the tester says. */

interface HeardEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

interface Recognition extends EventTarget {
  lang: string;
  start(): void;
}

type RecognitionMaker = new () => Recognition;

export function canReadAloud(): boolean {
  return 'speechSynthesis' in window;
}

/** What was being read is dropped: a tester who talks over it has heard enough. */
export function readAloud(text: string): void {
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { lang: 'en-US' }));
}

export function stopReading(): void {
  if (canReadAloud()) speechSynthesis.cancel();
}

/** Listens once; undefined where the browser cannot. */
export function listener(onHeard: (text: string) => void): (() => void) | undefined {
  const Maker = (window.SpeechRecognition ?? window.webkitSpeechRecognition) as RecognitionMaker | undefined;
  if (Maker === undefined) return undefined;
  return () => {
    const recognition = Object.assign(new Maker(), { lang: 'en-US' });
    recognition.addEventListener('result', (event) => {
      const text = (event as HeardEvent).results[0]?.[0]?.transcript;
      if (text !== undefined) onHeard(text);
    });
    recognition.start();
  };
}
