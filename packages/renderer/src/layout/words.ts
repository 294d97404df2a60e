import { english, type Words } from '../common/words.ts';

/** The words that page layouts add to those of the writers. */
export interface LayoutWords extends Words {
  readonly name: string;
  readonly studentNumber: string;
  readonly question: string;
  readonly field: string;
  readonly answer: string;
  readonly tolerance: string;
  readonly points: string;
  readonly reached: string;
  readonly total: string;
  readonly date: string;
  readonly duration: string;
  readonly variant: string;
  readonly instructions: string;
  readonly page: string;
  readonly of: string;
  readonly key: string;
  readonly solutions: string;
  readonly private: string;
  readonly solution: string;
  readonly mistakes: string;
  readonly exact: string;
  /** "1 point", "4 points". */
  readonly countPoints: (points: number) => string;
}

const englishLayout: LayoutWords = {
  ...english,
  name: 'Name',
  studentNumber: 'Student number',
  question: 'Question',
  field: 'Asked for',
  answer: 'Answer',
  tolerance: 'Tolerance',
  points: 'Points',
  reached: 'Reached',
  total: 'Total',
  date: 'Date',
  duration: 'Duration',
  variant: 'Variant',
  instructions: 'Instructions',
  page: 'Page',
  of: 'of',
  key: 'Answer key',
  solutions: 'Worked solutions',
  private: 'PRIVATE: for the teacher, not for students',
  solution: 'Solution',
  mistakes: 'Common mistakes',
  exact: 'exact',
  countPoints: (points) => `${points} ${points === 1 ? 'point' : 'points'}`,
};

const LANGUAGES: Readonly<Record<string, LayoutWords>> = { en: englishLayout };

/** The words for a BCP 47 tag; English for a language that has none yet. */
export function layoutWords(language: string): LayoutWords {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined) ?? englishLayout;
}
