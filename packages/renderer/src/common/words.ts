/** The few words that writers and layouts add of their own, for each language they can speak. */
export interface Words {
  readonly result: string;
  readonly check: string;
  readonly note: string;
  readonly convention: string;
  readonly figure: string;
}

export const english: Words = {
  result: 'Result',
  check: 'Check',
  note: 'Note',
  convention: 'Convention',
  figure: 'Figure',
};
