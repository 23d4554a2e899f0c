import { asked, choose, write } from '../support/story.ts';
import type { Story } from '../support/story.ts';

/** Udo Schäfer takes a car off the road; the simulated register knows it. His last page is that of the codes. */
export const scrappedCar: Story = {
  language: 'de',
  service: 'Fahrzeug zulassen, ummelden oder abmelden',
  declaration: 'Meine Angaben sind richtig und vollständig.',
  pages: [
    asked('Was möchten Sie tun?', choose('Ein Fahrzeug abmelden')),
    asked('Das brauchen Sie, und das kostet es'),
    asked('Wem gehört das Fahrzeug?', choose('Einem Menschen')),
    asked(
      'Wie heißt die Halterin oder der Halter?',
      write('Familienname', 'Schäfer'),
      write('Vornamen', 'Udo'),
    ),
    asked(
      'Wie ist die Anschrift in Deutschland?',
      write('Straße', 'Alter Markt'),
      write('Hausnummer', '3'),
      write('Postleitzahl', '24103'),
      write('Ort', 'Kiel'),
    ),
    asked('Wie erreicht das Amt Sie?'),
    asked(
      'Um welches Fahrzeug geht es?',
      write('Kennzeichen', 'ki us 412'),
      write('Fahrgestellnummer (FIN)', 'WF0 AXX GAJ A6R 31415'),
    ),
    asked('Hat ein Betrieb das Fahrzeug zum Verschrotten angenommen?', choose('Nein')),
    asked('Soll das Amt das Kennzeichen für Sie aufheben?', choose('Nein')),
    asked('Wie viele Schilder hat das Fahrzeug?', choose('Zwei, vorn und hinten')),
    asked('Lesen Sie das, bevor Sie Codes freilegen'),
    asked(
      'Welche Codes haben Sie freigelegt?',
      write('Code im Fahrzeugschein', 'Jd4wT7m'),
      write('Code auf dem vorderen Schild', '8xP'),
      write('Code auf dem hinteren Schild', 'h5Z'),
    ),
  ],
};
