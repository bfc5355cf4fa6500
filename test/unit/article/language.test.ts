import assert from 'node:assert/strict';
import { isEnglish } from '../../../src/core/article/language';

describe('isEnglish', () => {
  it('takes a short text for English unless it has function words of another language', () => {
    for (const text of ['We stay.', 'Van der Meer said the port was open.', '', 'Kell, Ostrel, Hallow']) {
      assert.ok(isEnglish(text), text);
    }
    for (const text of [
      'Le maire a déclaré : « Nous ne quitterons pas la ville. »',
      'Karla Wendt sagte: „Die Brücke ist nicht sicher.“ Mehr wird nicht verraten.',
      'La oposición lo critica por su silencio en la crisis.',
      'Мэр сказал, что он не закроет порт и это всё.',
    ]) {
      assert.ok(!isEnglish(text), text);
    }
  });

  it('goes by the share of English words in a longer one', () => {
    assert.ok(
      isEnglish('The board of the harbour met on Monday and said that it would not close the pier. '.repeat(3)),
    );
    assert.ok(
      !isEnglish('Der Vorstand traf sich am Montag, wie Karla Wendt in Kell mitteilte, ohne Ergebnis. '.repeat(3)),
    );
  });
});
