import { configureGlobal } from 'fast-check';

// The same cases on every run and machine; a failure prints the path that replays it.
configureGlobal({ seed: 20_270_312 });
