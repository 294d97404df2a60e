/** `2027-03-12` as it is printed: `12 March 2027`. */
export function dateText(date: string, language: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return `${day} ${monthName.format(Date.UTC(2000, month - 1, 1))} ${year}`;
}

/** Minutes as they are printed: `90 min`, `2 h`. */
export function durationText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
