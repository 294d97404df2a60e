/** Greys, strokes and sizes that all figures share. Text greys keep 4.5:1 against white and `tint`. */
export const ink = '#111';
export const quiet = '#555';
/** Lines that may recede: 3:1 against white. */
export const faint = '#8c8c8c';
export const tint = '#ececec';
export const shade = '#d4d4d4';
export const paper = '#fff';

export const thin = 0.75;
export const regular = 1.1;
export const bold = 2.2;

export const textSize = 13;
export const smallSize = 11.5;

/** What stands where the student has to find the value. */
export const asked = '?';

export const maxWidth = 640;
