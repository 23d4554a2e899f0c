import { asked, attach, choose, tick, write } from '../support/story.ts';
import type { Story } from '../support/story.ts';

/** Merle Ohlsen has an old petrol station pulled down; her two plans are all the office needs at once. */
export const demolition: Story = {
  language: 'de',
  service: 'Bauantrag stellen',
  declaration: 'Meine Angaben sind richtig und vollständig.',
  pages: [
    asked('Was haben Sie vor?', tick('Abreißen')),
    asked(
      'Ihr Vorhaben in wenigen Worten',
      write('Was bauen Sie?', 'Abriss einer Tankstelle'),
      write('Um wie viele Gebäude geht es?', '3'),
    ),
    asked('Gibt es schon einen Vorbescheid?', choose('Nein')),
    asked(
      'Wo liegt das Grundstück?',
      write('Gemeinde', 'Stuttgart'),
      write('Straße (freiwillig)', 'Neckarufer'),
    ),
    asked(
      'Welches Flurstück ist es?',
      write('Gemarkung', 'Cannstatt'),
      write('Flur (freiwillig)', '41'),
      write('Flurstück', '77/2'),
    ),
    asked('Alle Flurstücke', choose('Nein')),
    asked('Gehört das Grundstück allen, die bauen?', choose('Ja')),
    asked('Gibt es einen Bebauungsplan?', choose('Weiß ich nicht')),
    asked('Liegt eine Baulast auf dem Grundstück?', choose('Weiß ich nicht')),
    asked('Was für ein Gebäude ist es?', choose('Etwas anderes')),
    asked('Wofür nutzen Sie das Gebäude?', write('Wofür nutzen Sie das Gebäude?', 'Tankstellengebäude')),
    asked('Ist ein Denkmal betroffen?', choose('Nein')),
    asked('Wer baut?', choose('Ein Mensch')),
    asked('Zu welcher Gruppe gehört, wer baut?', choose('Privater Haushalt')),
    asked('Wie heißt die Person?', write('Familienname', 'Ohlsen'), write('Vornamen (freiwillig)', 'Merle')),
    asked(
      'Wie ist die Anschrift?',
      write('Straße', 'Königstraße'),
      write('Hausnummer', '2'),
      write('Postleitzahl', '70173'),
      write('Ort', 'Stuttgart'),
      write('Staat', 'Deutschland'),
    ),
    asked('Wie erreicht das Amt, wer baut?'),
    asked('Alle, die bauen', choose('Nein')),
    asked('Handelt jemand für die Bauherren?', choose('Nein')),
    asked('Wer bezahlt die Gebühr?', choose('Wer baut')),
    asked('Sind noch andere am Bau beteiligt?', choose('Nein')),
    asked('Haben Nachbarn sich zu Ihrem Vorhaben geäußert?', choose('Nein')),
    asked('Weichen Sie von Vorschriften ab?', choose('Nein')),
    asked('Schicken Sie uns die Flurkarte', attach('Schicken Sie uns die Flurkarte', 'flurkarte.pdf')),
    asked(
      'Schicken Sie uns den Lageplan',
      attach('Schicken Sie uns den Lageplan', 'lageplan.pdf'),
      write('Maßstab von lageplan.pdf', '1:500'),
    ),
    asked('Schicken Sie uns die Beschreibung des Baus'),
    asked('Möchten Sie weitere Unterlagen schicken?', choose('Nein')),
  ],
};
