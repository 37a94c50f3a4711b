import fc from 'fast-check';
import { inferChoices, splitChoices } from '../../workspace/checkbox-cell';

const AREAS = ['Technology', 'Technology (systems and web)', 'Metadata, cataloging and discovery', 'Metadata'];

test.each([
  ['', []],
  ['Metadata', ['Metadata']],
  ['Metadata, cataloging and discovery', ['Metadata, cataloging and discovery']],
  ['Metadata, Technology', ['Metadata', 'Technology']],
  ['Technology (systems and web), Metadata', ['Technology (systems and web)', 'Metadata']],
  ['Metadata, puppets, old and new, Technology', ['Metadata', 'puppets, old and new', 'Technology']],
  ['Technology of the past', ['Technology of the past']],
  ['Technology, ', ['Technology, ']],
  ['Anything', ['Anything']],
])('the cell "%s" is read as %j', (cell, choices) => {
  expect(splitChoices(cell, AREAS)).toEqual(choices);
});

test('joined again, the choices give the cell letter for letter, whatever people wrote', () => {
  const words = fc.constantFrom(...AREAS, 'x', ', ', ',', ' ', 'Meta', '(', 'data, ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const cell = parts.join('');
      expect(splitChoices(cell, AREAS).join(', ')).toBe(cell);
    }),
  );
});

test('ticked choices come back as they were ticked', () => {
  const choices = ['Phone', 'Video call', 'In person, if near', 'Chat'];
  fc.assert(
    fc.property(fc.subarray(choices), (ticked) => {
      expect(splitChoices(ticked.join(', '), choices)).toEqual(ticked);
    }),
  );
});

describe('Choices that nobody wrote down', () => {
  test('a piece that never stands alone belongs to the one before it', () => {
    const cells = ['Phone, Metadata, cataloging and discovery', 'Metadata, cataloging and discovery', 'Phone'];
    expect(inferChoices(cells)).toEqual(['Phone', 'Metadata, cataloging and discovery']);
  });

  test('nothing is cut inside parentheses', () => {
    const cells = ['Special (law, medical), Public', 'Public', 'Special (law, medical)'];
    expect(inferChoices(cells)).toEqual(['Special (law, medical)', 'Public']);
  });

  test('promises that everybody ticks stay apart', () => {
    const cells = ['I will attend, I will answer', 'I will attend, I will answer'];
    expect(inferChoices(cells)).toEqual(['I will attend', 'I will answer']);
  });

  test('two sessions at one hour stay two', () => {
    const [tuesday, friday] = ['Tue Dec 13, 1:00 pm', 'Fri Jan 6, 1:00 pm'];
    expect(inferChoices([`${tuesday}, ${friday}`, friday, tuesday])).toEqual([tuesday, friday]);
  });

  test('what one person wrote is no choice', () => {
    expect(inferChoices(['Phone, my own idea', 'Phone'])).toEqual(['Phone']);
  });
});
