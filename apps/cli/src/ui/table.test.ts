import { describe, expect, test } from 'vitest';
import { textTable, wrapText } from './table.ts';

describe('textTable', () => {
  test('aligns columns and leaves no space at the ends of lines', () => {
    const columns = [{ title: 'ID' }, { title: 'POINTS', align: 'right' as const }];
    expect(
      textTable(
        columns,
        [
          ['conv', '4'],
          ['dense-parameters', '10'],
        ],
        80,
      ),
    ).toBe('ID                POINTS\nconv                   4\ndense-parameters      10\n');
  });

  test('a column that may wrap gives way on a narrow screen', () => {
    const columns = [{ title: 'ID' }, { title: 'TITLE', wraps: true }];
    expect(textTable(columns, [['a', 'one two three four five six']], 24)).toBe(
      'ID  TITLE\na   one two three four\n    five six\n',
    );
  });
});

test('wrapText keeps a word that is too long whole', () => {
  expect(wrapText('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b']);
});
