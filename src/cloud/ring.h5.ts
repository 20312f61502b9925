const mark = '【紧急】';
let sound: AudioContext | undefined;

/** One beep, and a mark in the tab's title; a browser lets nothing sound before the page was touched once. */
export function ring(): void {
  if (!document.title.startsWith(mark)) document.title = mark + document.title;
  if (!('AudioContext' in window)) return;
  sound ??= new AudioContext();
  void sound.resume();
  const tone = sound.createOscillator();
  tone.frequency.value = 880;
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.6);
}

/** Silence again. */
export function hush(): void {
  if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
}
