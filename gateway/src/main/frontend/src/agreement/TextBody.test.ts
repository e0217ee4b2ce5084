import { describe, expect, it } from 'vitest';
import { blocksOf } from './TextBody';

describe('the words of a text', () => {
  it('are its paragraphs and headings, without the title', () => {
    expect(blocksOf('# Title\n\n## 1. Parties\n\nThe district\nand the state.\n\n\nEnd.\n')).toEqual([
      { heading: true, words: '1. Parties' },
      { heading: false, words: 'The district and the state.' },
      { heading: false, words: 'End.' },
    ]);
  });

  it('keep the items of a list apart', () => {
    expect(blocksOf('1. Only\n   totals.\n2. Nothing else.')).toEqual([{ heading: false, words: '1. Only totals.\n2. Nothing else.' }]);
  });

  it('are all there also without any heading', () => {
    expect(blocksOf('Words.')).toEqual([{ heading: false, words: 'Words.' }]);
  });
});
