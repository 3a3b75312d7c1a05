/*
 * Names of the exercise world: those that its file of names lists too, kept here because a log must go on without any file. Nobody living
 * has one.
 */
export const listedGiven = [
  'Ilvane',
  'Torrick',
  'Maerin',
  'Sovelle',
  'Brannick',
  'Yseline',
  'Corvane',
  'Dellith',
  'Wennara',
  'Haldric',
  'Orsenne',
  'Quenric',
  'Lirabel',
  'Stavrin',
  'Jorunde',
  'Merrowyn',
  'Tamsile',
  'Orrinel',
  'Vesparine',
  'Ketteric',
] as const;
export const listedFamily = [
  'Marrenvoss',
  'Tessavorn',
  'Oldarrin',
  'Quillbeck',
  'Harrowden',
  'Sundermoss',
  'Fenwhistle',
  'Brackholm',
  'Ostervane',
  'Lindequay',
  'Cradlewick',
  'Thornemere',
  'Pellandro',
  'Wintershaw',
  'Ravelin',
  'Drumgarrow',
  'Saltmarrow',
  'Ashquill',
  'Veldrane',
  'Copperlane',
] as const;
export const towns = [
  'Dorrin Quay',
  'Tarrow Bay',
  'Callisport',
  'Little Amaris',
  'Hestermark Lock',
  'Grenstad Haven',
  'Sollenby',
  'Lower Ketterly',
  'Ostravel Bridge',
  'Saint-Orval',
  'Harrowick Sands',
  'Veddingen Cross',
] as const;
export const posts = [
  'Tarrow Bay ferry post',
  'Dorrin Quay ferry post',
  'Callisport harbour post',
  'Ostravel Bridge road post',
  'Grenstad Haven ferry post',
  'Veddingen Cross rail post',
] as const;
export const streets = ['Lantern Row', 'Ropewalk Lane', 'Saltpan Street', 'Old Mole Road', "Cooper's Rise"] as const;

/** The marker that shows in any list that the person is not real. */
export const marker = 'Exercise';
