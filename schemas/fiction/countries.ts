/** How names of a country sound: what they begin and end with. */
export interface Flavour {
  readonly alpha3: string;
  readonly name: string;
  readonly start: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly town: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');
const flavour = (
  alpha3: string,
  name: string,
  start: string,
  given: string,
  family: string,
  town: string,
): Flavour => ({
  alpha3,
  name,
  start: words(start),
  given: words(given),
  family: words(family),
  town: words(town),
});

/** What stands between the beginning and the end of a name, in every country. */
export const middles = words('a e i o an en in ar er or un eld ist und');

/**
 * The twelve countries of the exercise world and the sound of their names: a beginning, a middle, an end. No beginning and no end is a
 * name by itself, so that nothing is made that somebody bears. The order is that of the blocks of addresses (`net.ts`).
 */
export const flavours = {
  QN: flavour('QNV', 'Norvane', 'Ar Cor Fen Ill Nor Wen', 'vane sile quen drith', 'voss vane quay mere', 'quay haven'),
  QP: flavour(
    'QPT',
    'Peltrosa',
    'Pel Tro Cas Lis Bri Dom',
    'osine ardo quila erro',
    'trosa landro bruna quoso',
    'porto sande',
  ),
  QR: flavour(
    'QRD',
    'Rendalia',
    'Ren Dal Hal Ost Jor Ing',
    'rica wynne delle thor',
    'dale fjeld garrow ryck',
    'stad vik',
  ),
  QS: flavour(
    'QSV',
    'Selvoran',
    'Sel Vor Mir Zor Tal Kes',
    'nora vesk linka drel',
    'voran miresk zelik tarov',
    'grad pole',
  ),
  QT: flavour(
    'QTM',
    'Tarnmoor',
    'Tarn Moor Brack Gor Hest Dun',
    'wick gath lorn minn',
    'moor thwaite rigg holm',
    'moor fell',
  ),
  QV: flavour(
    'QVM',
    'Velmora',
    'Vel Mor Sav Lor Ciel Est',
    'morelle aude vienne thiel',
    'morval vaubrune liseau quenoy',
    'survel mont',
  ),
  QW: flavour(
    'QWX',
    'Wexholm',
    'Wex Hol Bur Stan Al Ged',
    'frith burn wulf leth',
    'holme stowe wexley burrow',
    'holm wich',
  ),
  QX: flavour(
    'QXD',
    'Xandrel',
    'Xan Dre Ax Ory Lex Tyx',
    'andra oxis ylle endrix',
    'andrel oxane drellis yxon',
    'xar andra',
  ),
  QY: flavour(
    'QYM',
    'Yselmark',
    'Ysel Mark Eng Tor Ulf Rag',
    'mund gard hilde vik',
    'marken selund torps ravn',
    'mark sund',
  ),
  QM: flavour(
    'QMR',
    'Marrowen',
    'Mar Row Ken Gwel Tre Pol',
    'wenna owyn gwith rick',
    'rowen penmarrow trevose gwennol',
    'porth wartha',
  ),
  QQ: flavour(
    'QQL',
    'Quillanne',
    'Quil Lan Fer Bas Nol Ami',
    'lanne quette osse vrine',
    'quillon lannec osmarre vasque',
    'ville roche',
  ),
  AA: flavour(
    'AAM',
    'Aldermere',
    'Ald Er Mere Thorn Ash Lind',
    'ric lys wold mira',
    'mere quill thorne wold',
    'mere ford',
  ),
} as const satisfies Readonly<Record<string, Flavour>>;

/** Code of a country that the generator knows. */
export type FictionCountry = keyof typeof flavours;
export const fictionCountries = Object.keys(flavours) as FictionCountry[];

export const isFictionCountry = (code: string): code is FictionCountry => Object.hasOwn(flavours, code);
