/** The states of Germany by the first two digits of the municipality key (AGS). */
const SH = '01';
const HH = '02';
const NI = '03';
const HB = '04';
const NW = '05';
const HE = '06';
const RP = '07';
const BW = '08';
const BY = '09';
const SL = '10';
const BE = '11';
const BB = '12';
const MV = '13';
const SN = '14';
const ST = '15';
const TH = '16';

/**
 * In which states the towns lie whose postcodes begin with these two digits: general knowledge of the postcode regions,
 * neighbours over a border included. It is coarse, and only ever a reason to ask.
 */
const statesOf: Readonly<Record<string, readonly string[]>> = {
  ...each(['01', '02', '08', '09'], [SN, BB, TH]),
  ...each(['03'], [BB, SN]),
  ...each(['04'], [SN, BB, TH, ST]),
  ...each(['06'], [ST, TH, SN]),
  ...each(['07'], [TH, SN, ST]),
  ...each(['10', '12', '13'], [BE, BB]),
  ...each(['14'], [BE, BB, ST]),
  ...each(['15', '16'], [BB, BE, MV]),
  ...each(['17'], [MV, BB]),
  ...each(['18'], [MV]),
  ...each(['19'], [MV, NI, BB, SH]),
  ...each(['20', '22'], [HH, SH, NI]),
  ...each(['21'], [NI, HH, SH]),
  ...each(['23'], [SH, MV]),
  ...each(['24', '25'], [SH]),
  ...each(['26'], [NI]),
  ...each(['27'], [NI, HB, SH]),
  ...each(['28'], [HB, NI]),
  ...each(['29'], [NI, ST]),
  ...each(['30', '31'], [NI, NW]),
  ...each(['32', '33'], [NW, NI]),
  ...each(['34'], [HE, NI, NW]),
  ...each(['35'], [HE, NW, RP]),
  ...each(['36'], [HE, TH, BY]),
  ...each(['37'], [NI, HE, TH, NW]),
  ...each(['38', '39'], [NI, ST]),
  ...each(['40', '41', '42', '44', '45', '46', '47', '50', '52', '58', '59'], [NW]),
  ...each(['48', '49'], [NW, NI]),
  ...each(['51', '53', '57'], [NW, RP, HE]),
  ...each(['54', '56'], [RP, SL, HE, NW]),
  ...each(['55'], [RP, HE]),
  ...each(['60', '61'], [HE]),
  ...each(['63', '64'], [HE, BY, BW]),
  ...each(['65'], [HE, RP]),
  ...each(['66', '67'], [SL, RP]),
  ...each(['68', '69'], [BW, HE]),
  ...each(['70', '71', '72', '73', '75', '77', '78', '79'], [BW]),
  ...each(['74'], [BW, BY, HE]),
  ...each(['76'], [BW, RP]),
  ...each(['80', '81', '82', '83', '84', '85', '90', '91', '92', '93', '94', '95'], [BY]),
  ...each(['86', '87', '88', '89'], [BY, BW]),
  ...each(['96', '98', '99'], [BY, TH, HE, ST]),
  ...each(['97'], [BY, BW, HE]),
};

function each(regions: readonly string[], states: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(regions.map((region) => [region, states]));
}

/** Whether a town with this postcode may belong to this municipality; where the postcode is unknown, it may. */
export function mayLieIn(postcode: string, ags: string): boolean {
  return statesOf[postcode.slice(0, 2)]?.includes(ags.slice(0, 2)) ?? true;
}
