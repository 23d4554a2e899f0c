import { nextYear } from '../support/next-year.ts';
import { asked, choose, tick, write } from '../support/story.ts';
import type { Story } from '../support/story.ts';

/** Jonas Weber sells bicycles and reads Leichte Sprache; his invented life takes the shortest way. */
export const soleTraderEasy: Story<'de-simple'> = {
  language: 'de-simple',
  service: 'Gewerbe anmelden',
  declaration: 'Es gilt der Text in Alltags-Sprache.',
  pages: [
    asked('Wer meldet das Gewerbe an?', choose('Eine Person allein')),
    asked('Welche Rechts-Form hat der Betrieb?', choose('Einzel-Unternehmen')),
    asked('Hat Ihr Betrieb einen eigenen Namen? (freiwillig)'),
    asked(
      'Wer leitet das Gewerbe?',
      write('Familien-Name', 'Weber'),
      write('Vor-Namen', 'Jonas'),
      choose('Männlich'),
    ),
    asked(
      'Wann und wo ist die Person geboren?',
      write('Tag', '7'),
      write('Monat', 'Mai'),
      write('Jahr', '1991'),
      write('Geburts-Ort', 'Pirna'),
    ),
    asked('Aus welchem Land ist der Pass?', write('Aus welchem Land ist der Pass?, Antwort 1', 'deutsch')),
    asked(
      'Wo wohnt die Person?',
      write('Straße', 'Prager Straße'),
      write('Haus-Nummer', '4'),
      write('Post-Leit-Zahl', '01069'),
      write('Ort', 'Dresden'),
      write('Land', 'Deutschland'),
    ),
    asked('Wie erreicht das Amt die Person?', write('Telefon', '0351 5550123')),
    asked('Warum melden Sie das Gewerbe an?', choose('Ich fange einen neuen Betrieb an')),
    asked('Wo arbeiten Sie?', choose('An einem festen Ort')),
    asked('Was melden Sie an?', choose('Die Zentrale')),
    asked(
      'Wo ist Ihr Betrieb?',
      write('Straße', 'Zwickauer Straße'),
      write('Haus-Nummer', '48'),
      write('Post-Leit-Zahl', '01069'),
      write('Ort', 'Dresden'),
    ),
    asked('Wie erreicht man Ihren Betrieb?'),
    asked(
      'Was machen Sie in Ihrem Betrieb?',
      write('Welche Arbeit machen Sie am meisten?', 'Ich verkaufe alte Fahrräder'),
    ),
    asked('Was für ein Betrieb ist das?', tick('Handel')),
    asked('Haben Sie noch eine andere Arbeit?', choose('Nein')),
    asked('Wann fangen Sie an?', write('Tag', '1'), write('Monat', '12'), write('Jahr', nextYear)),
    asked(
      'Wie viele Menschen arbeiten für Sie?',
      write('Den ganzen Tag', '0'),
      write('Einen Teil vom Tag', '1'),
    ),
    asked('Welche Unfall-Versicherung hat Ihr Betrieb?'),
    asked('Brauchen Sie eine Erlaubnis für Ihr Gewerbe?', choose('Nein')),
  ],
};
