import { nextYear } from '../support/next-year.ts';
import { asked, choose, tick, write } from '../support/story.ts';
import type { Story, StoryPage } from '../support/story.ts';

type Partner = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birth: readonly [day: string, month: string, year: string];
  readonly birthplace: string;
  readonly phone: string;
};

/** Two invented partners who run a bicycle shop as a GbR. */
const partners: readonly [Partner, Partner] = [
  {
    familyName: 'Nowak',
    givenNames: 'Piotr',
    birth: ['29', '2', '1984'],
    birthplace: 'Wrocław',
    phone: '0341 5550110',
  },
  {
    familyName: 'Brandt',
    givenNames: 'Kim',
    birth: ['5', '11', '1990'],
    birthplace: 'Leipzig',
    phone: '0341 5550111',
  },
];

function germanPartner({ familyName, givenNames, birth, birthplace, phone }: Partner): readonly StoryPage[] {
  const [day, month, year] = birth;
  return [
    asked('Wer ist an der Gesellschaft beteiligt?', choose('Ein Mensch')),
    asked(
      'Wer führt das Gewerbe?',
      write('Familienname', familyName),
      write('Vornamen', givenNames),
      choose('Divers'),
    ),
    asked(
      'Wann und wo ist die Person geboren?',
      write('Tag', day),
      write('Monat', month),
      write('Jahr', year),
      write('Geburtsort', birthplace),
    ),
    asked(
      'Welche Staatsangehörigkeit hat die Person?',
      write('Welche Staatsangehörigkeit hat die Person?, Eintrag 1', 'deutsch'),
    ),
    asked(
      'Wo wohnt die Person?',
      write('Straße', 'Karlstraße'),
      write('Hausnummer', '40'),
      write('Postleitzahl', '04109'),
      write('Ort', 'Leipzig'),
      write('Staat', 'Deutschland'),
    ),
    asked('Wie erreicht das Amt die Person?', write('Telefon', phone)),
  ];
}

function englishPartner({ familyName, givenNames, birth, birthplace, phone }: Partner): readonly StoryPage[] {
  const [day, month, year] = birth;
  return [
    asked('Who is the partner?', choose('A person')),
    asked(
      'Who runs the business?',
      write('Family name', familyName),
      write('Given names', givenNames),
      choose('Diverse (divers)'),
    ),
    asked(
      'When and where was the person born?',
      write('Day', day),
      write('Month', month),
      write('Year', year),
      write('Place of birth', birthplace),
    ),
    asked(
      'What is the person’s nationality?',
      write('What is the person’s nationality?, entry 1', 'Germany'),
    ),
    asked(
      'Where does the person live?',
      write('Street', 'Karlstraße'),
      write('House number', '40'),
      write('Postcode', '04109'),
      write('Town', 'Leipzig'),
      write('Country', 'Germany'),
    ),
    asked('How can the office reach the person?', write('Phone', phone)),
  ];
}

const german: Story = {
  language: 'de',
  service: 'Gewerbe anmelden',
  declaration: 'Meine Angaben sind richtig und vollständig.',
  pages: [
    asked('Wer meldet das Gewerbe an?', choose('Mehrere Personen gemeinsam')),
    asked('Welche Rechtsform hat der Betrieb?', choose('Gesellschaft bürgerlichen Rechts (GbR)')),
    asked(
      'Hat Ihr Betrieb einen eigenen Namen? (freiwillig)',
      write('Hat Ihr Betrieb einen eigenen Namen? (freiwillig)', 'Kettenblatt'),
    ),
    ...germanPartner(partners[0]),
    asked('Alle Personen, die das Gewerbe führen', choose('Ja')),
    ...germanPartner(partners[1]),
    asked('Alle Personen, die das Gewerbe führen', choose('Nein')),
    asked(
      'Gibt es weitere Gesellschafter? (freiwillig)',
      write('Gibt es weitere Gesellschafter? (freiwillig)', 'Ines Brandt'),
    ),
    asked(
      'Wie viele Personen führen oder vertreten die Gesellschaft?',
      write('Wie viele Personen führen oder vertreten die Gesellschaft?', '2'),
    ),
    asked('Gehört die Gesellschaft zu mehr als der Hälfte dem Staat?', choose('Nein')),
    asked('Warum melden Sie das Gewerbe an?', choose('Ich gründe einen neuen Betrieb')),
    asked('Wie üben Sie Ihr Gewerbe aus?', choose('An einem festen Ort')),
    asked('Was melden Sie an?', choose('Die Hauptniederlassung')),
    asked(
      'Wo ist Ihr Betrieb?',
      write('Straße', 'Am Kanal'),
      write('Hausnummer', '7'),
      write('Postleitzahl', '04177'),
      write('Ort', 'Leipzig'),
    ),
    asked('Wie erreicht man Ihren Betrieb?'),
    asked(
      'Was machen Sie in Ihrem Betrieb?',
      write('Was machen Sie hauptsächlich?', 'Verkauf von neuen und gebrauchten Fahrrädern'),
    ),
    asked('Was für ein Betrieb ist es?', tick('Handel')),
    asked('Betreiben Sie das Gewerbe nebenher?', choose('Ja')),
    asked('Wann beginnen Sie?', write('Tag', '16'), write('Monat', '11'), write('Jahr', nextYear)),
    asked('Wie viele Menschen arbeiten für Sie?', write('In Vollzeit', '0'), write('In Teilzeit', '1')),
    asked('Wo ist Ihr Betrieb gegen Unfälle versichert?'),
    asked('Brauchen Sie für Ihr Gewerbe eine Erlaubnis?', choose('Nein')),
  ],
};

const english: Story = {
  language: 'en',
  service: 'Register a trade',
  declaration: 'My answers are correct and complete.',
  pages: [
    asked('Who is registering the trade?', choose('Several people together')),
    asked('What is the legal form of the business?', choose('GbR (simple partnership)')),
    asked(
      'Does your business have a name of its own? (optional)',
      write('Does your business have a name of its own? (optional)', 'Kettenblatt'),
    ),
    ...englishPartner(partners[0]),
    asked('Everyone who runs the business', choose('Yes')),
    ...englishPartner(partners[1]),
    asked('Everyone who runs the business', choose('No')),
    asked(
      'Are there any other partners? (optional)',
      write('Are there any other partners? (optional)', 'Ines Brandt'),
    ),
    asked(
      'How many people run or represent the company?',
      write('How many people run or represent the company?', '2'),
    ),
    asked('Does the state own more than half of the company?', choose('No')),
    asked('Why are you registering the trade?', choose('I am starting a new business')),
    asked('How do you carry on your trade?', choose('In a fixed place')),
    asked('What are you registering?', choose('The head office (Hauptniederlassung)')),
    asked(
      'Where is your business?',
      write('Street', 'Am Kanal'),
      write('House number', '7'),
      write('Postcode', '04177'),
      write('Town', 'Leipzig'),
    ),
    asked('How can people reach your business?'),
    asked('What does your business do?', write('What do you mainly do?', 'Verkauf von Fahrrädern')),
    asked('What kind of business is it?', tick('Trade in goods')),
    asked('Is the trade a sideline?', choose('Yes')),
    asked('When do you start?', write('Day', '16'), write('Month', '11'), write('Year', nextYear)),
    asked('How many people work for you?', write('Full time', '0'), write('Part time', '1')),
    asked('Where is your business insured against accidents?'),
    asked('Do you need a permit for your trade?', choose('No')),
  ],
};

export const partnership = { de: german, en: english };
