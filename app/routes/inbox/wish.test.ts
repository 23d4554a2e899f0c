import { expect, it } from 'vitest';
import { readWish, wishUrl } from './wish.ts';

const services = ['trade-licence'];
const hide = (text: string) => `hidden-${text}`;
const show = (hidden: string) => (hidden.startsWith('hidden-') ? hidden.slice('hidden-'.length) : '');
const read = (query: string) => readWish(new URLSearchParams(query), { services, show });
const url = (language: string, wish: ReturnType<typeof read>) => wishUrl(language, wish, { hide });

it('shows everything, what presses most first, when nothing is asked', () => {
  const wish = read('');
  expect(wish).toEqual({
    sort: 'due',
    direction: 'ascending',
    state: null,
    service: null,
    assigned: null,
    label: null,
    period: null,
    due: null,
    isUnread: false,
    search: '',
    position: null,
    page: 1,
    size: 25,
  });
  expect(url('de', wish)).toBe('/de/inbox');
});

it.each([
  '?sort=state&direction=ascending',
  '?state=waiting&service=trade-licence&assigned=me&after=S7K3-M9QP-XH42&page=3',
  '?label=7&period=week&due=overdue&unread=yes&search=hidden-M%C3%BCller&before=S7K3-M9QP-XH42&page=2',
  '?sort=received&direction=ascending&assigned=nobody',
])('keeps %s in the address', (query) => {
  expect(url('en', read(query))).toBe(`/en/inbox${query}`);
});

it.each([
  'sort=__proto__',
  'direction=sideways',
  'state=constructor',
  'state=',
  'service=dog-licence',
  'assigned=',
  'period=yesterday',
  'due=now',
  'unread=no',
  'search=M%C3%BCller',
  'search=hidden-+',
  'after=<script>',
  'before=',
  'page=0',
  'page=-1',
  'page=1e9',
  'page=99999999999999999999',
])('takes %s as if it was not there', (query) => {
  expect(read(query)).toEqual(read(''));
});
