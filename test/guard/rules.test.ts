import { describe, expect, it } from 'vitest';
import type { GuardRole } from '../../schemas/guard/index.ts';
import { guard, guardRules } from '../../schemas/guard/index.ts';
import { listed, real, rulesIn, world } from './given.ts';

interface Samples {
  readonly what: string;
  readonly role?: GuardRole;
  /** Type of the message. */
  readonly type?: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const samples: Readonly<Record<string, readonly Samples[]>> = {
  FG01: [
    {
      what: 'a country code that is not of this exercise',
      role: 'code',
      bad: ['FR', 'US', 'XK', 'ZZ', 'XPO', 'qn', 'QZ', 'UTO', 'Norvane'],
      good: ['QN', 'QP', 'QQ', 'QY', 'AA', 'QM', ''],
    },
  ],
  FG02: [
    {
      what: 'the name of a real country',
      bad: [
        'He flew to France yesterday',
        'in GERMANY',
        'via the Netherlands',
        'Coopération avec l’Allemagne',
        'aux États-Unis',
        'ETATS UNIS',
        'en España',
        'República Checa',
        'the Ivory Coast post',
        'Trinidad and Tobago',
        'a stay in Turkey',
        'in Chad and Jordan',
        'the U.S.A. desk',
        'a UK visa',
        'تعاون مع فرنسا',
        'في المملكة المتحدة',
      ],
      good: [
        'He flew to Norvane yesterday',
        'a woman and a man',
        'a hanging chad, a turkey, fine china',
        'Jordan Vell was at the desk',
        'Réunion à 10 h',
        'irán al puesto',
        'FERMEZ L’EAU',
        'en la cañada',
        'près de l’équateur',
        'Let us go, LET US GO',
        'the romanian in her',
        'a guinea pig in a panama hat',
        'The malian',
        'إجراء مالي',
      ],
    },
  ],
  FG03: [
    {
      what: 'an e-mail address that somebody could have',
      bad: [
        'Write to mira.testvorn@mail-provider.com please',
        'a@b.co',
        'MIRA@MAIL-PROVIDER.NET',
        'mira@example.com.mail-provider.org',
        'mira@notexample.com',
        'mira@test.example.fr',
        'josé@mail-provider.es',
        'mira＠mail-provider.com',
        'mira [at] mail-provider [dot] com',
        'mira@münchen-mail.de',
        'Contact:<mira@mail-provider.eu>',
      ],
      good: [
        'Write to desk@norvane.example please',
        'a@b.test',
        'nobody@mail.invalid',
        'mira@example.com',
        'mira@mail.example.org',
        'mira@example.net.',
        'user@localhost',
        'account @ex_harbour, 3 posts',
        'meet @ 10.30',
        'the @ sign',
      ],
    },
  ],
  FG04: [
    {
      what: 'a web address that somebody could open',
      bad: [
        'see https://www.mail-provider.com/a?b=c',
        'HTTP://MAIL-PROVIDER.COM',
        'www.mail-provider.fr',
        'ftp://files.mail-provider.net',
        'https://norvane.example@mail-provider.com/',
        'https://example.com.mail-provider.org/x',
        'http://intranet/page',
        'http://8.8.8.8/page',
        'hxxps://mail-provider[.]com/x',
        'the site mail-provider.com was down',
        'https://[2a00:1450::1]/',
        'http://3232235777/',
      ],
      good: [
        'see https://register.norvane.example/a?b=c.',
        'http://example.com:8080/',
        'www.example.org',
        '(https://mail.test)',
        'http://192.0.2.7/page',
        'https://[2001:db8::1]:443/',
        'http://localhost:3000',
        'notice.request and hit.confirm.response',
        'He left.Then he came back.',
        'e.g. the p.m. shift, i.e. the last one',
      ],
    },
    {
      what: 'a real host name in a field for addresses',
      role: 'address',
      bad: ['mail-provider.com', 'gate.police.fr', 'router.lan', 'MAIL.PROVIDER.IO', 'a.b.c.de', 'münchen.de'],
      good: ['norvane.example', 'gate.norvane.test', 'mail.invalid', 'example.com', 'localhost', 'quayside'],
    },
  ],
  FG05: [
    {
      what: 'an internet address that a machine could have',
      bad: [
        'login from 8.8.8.8 at 03:10',
        '10.0.0.1',
        '192.168.1.10, port 40112',
        'It was 172.16.4.9.',
        '203.0.114.7',
        '::ffff:8.8.8.8',
        '2a00:1450:4001:81b::200e',
        'fe80::1%eth0',
        '0:0:0:0:0:ffff:8.8.4.4',
        '3fff:1000::1',
        '2001:0db7:0:0:0:0:0:1',
        '8[.]8[.]8[.]8',
        '٨.٨.٨.٨',
      ],
      good: [
        'login from 192.0.2.61 at 03:10',
        '198.51.100.255',
        'It was 203.0.113.9.',
        '::ffff:192.0.2.1',
        '2001:db8::61',
        '2001:DB8:0:1:0:0:0:5',
        '3fff:0fff::1/64',
        'version 1.2.3.4 of the form',
        'v2.14.0.1',
        'at 10:02:30, offset +02:00',
        '2091-03-04T10:02:30.000Z',
        'part 1.2.3 of the rule book',
        '999.999.999.999',
        'std::string is not for us',
        'Note:: it is late',
      ],
    },
  ],
  FG06: [
    {
      what: 'a telephone number that could be dialled',
      bad: [
        'call +44 1632 960123',
        '+44 (0)1632 960123',
        '+33612345678',
        '+1-212-555-0123',
        '01632 960 123',
        '(01632) 960-123',
        '06 12 34 56 78',
        '0612345678',
        '0033 6 12 34 56 78',
        '(212) 555-0123',
        '212.555.0123',
        'tel 5550123456',
        'mobile: 555 012 345',
        '＋４４ 1632 960123',
        '0612–345–678 and +44–1632–960123',
        'هاتف: 0555123456',
      ],
      good: [
        'call EX-1234-5678',
        'tel. EX-0000-0001',
        'QN-RFI-2091-000123',
        'QN-RFI-2091-000123 and QP-HIT-2091-000017',
        '2091-03-04 10:02',
        'from 2091-03-04 to 2091-03-11',
        'offset +02:00, at 03:10:45',
        'notice EXN-R-00001',
        'mobile 2091-03-04',
        '31 000 checks, 171 000 000 in all',
        '1000-2000 checks',
        'tip EXT-000123',
      ],
    },
  ],
  FG07: [
    {
      what: 'the number of a payment card',
      bad: [
        '4111 1111 1111 1111',
        'paid with 5555555555554444.',
        '3782-822463-10005',
        '3782 822463 10005',
        '6011-1111-1111-1117',
        'card 4222222222222',
        '٤١١١ ١١١١ ١١١١ ١١١١',
        '4111–1111–1111–1111',
      ],
      good: [
        '4111 1111 1111 1112',
        '0000 0000 0000 0000',
        '20910304100203',
        '3824323200005 ms',
        '43d17311a52123437514602',
        'QN-RFI-2091-000123 QN-RFI-2091-000124',
        '2091-03-04 10:02:30 2091-03-05 10:02:30',
        'from 1000 to 2000, 3000 to 4000',
        '1234 5678 9012',
      ],
    },
  ],
  FG08: [
    {
      what: 'the number of a bank account',
      bad: [
        'GB82 WEST 1234 5698 7654 32',
        'GB82WEST12345698765432',
        'fr1420041010050500013m02606',
        'DE89 3704 0044 0532 0130 00.',
        'to ES91-2100-0418-4502-0005-1332',
        'NO93 8601 1117 947',
        'mistyped: DE88370400440532013000',
      ],
      good: [
        'QN12 3456 7890 1234 5678',
        'AA00 0000 0000 0000',
        'AT10 THEY WENT OVER',
        'EX-1234-5678 and EX-2345-6789',
        'NO93 8601',
        'be49dbf8-0c38-4c47-8004-bd1203045506',
        'commit be49dbf80c382c473004',
        'post QN-07, gate B12',
        'an account at a bank in Norvane',
      ],
    },
  ],
  FG09: [
    {
      what: 'the shape of a real document number in a text',
      bad: ['passport X1234567', 'AB1234567', 'ABC123456', '12AB34567', 'C01X00T47', 'two: QN123456 and EXR31415K'],
      good: [
        'passport EXR31415K',
        'QN-RFI-2091-000123',
        'EXT-000123',
        'flight EXQ123',
        'plate EX-4L-123',
        'the codeword is KESTREL99',
        'number CF1234567 of the cast',
        'EX-1234-5678',
        'B2B and 24H',
        'CRYPTOGRAPHY and PYTHON',
      ],
    },
    {
      what: 'a real document number in its own field, however it is spaced',
      role: 'document',
      bad: ['X1234567', '512345678', '12 AB 34567', 'c01x00t47', 'ab-123456', 'CF1234567', '99.123.456'],
      good: ['EXR31415K', 'EXR00001A', 'exr 31415 k', 'unknown', 'EXR1234', '', 'ABC'],
    },
  ],
  FG10: [
    {
      what: 'a line of a real travel document',
      bad: [
        'P<FRATESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
        'P<D<<TESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
        'p<xpotestvorn<<mira<exercise<<<<<<<<<<<<<<<<',
        'EXR31415K4FRA5103043F9901018<<<<<<<<<<<<<<08',
        'I<ESP00000000T0<<<<<<<<<<<<<<<',
        '5103043F9901018ITA<<<<<<<<<<<8',
        'TESTVORN<<MIRA<EXERCISE<<<<<<<',
        'P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<\nEXR31415K4DEU5103043F9901018<<<<<<<<<<<<<<08',
        'P<XXATESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
      ],
      good: [
        'P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
        'EXR31415K4QNV5103043F9901018<<<<<<<<<<<<<<08',
        'P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<\nEXR31415K4QNV5103043F9901018<<<<<<<<<<<<<<08',
        'P<UTOERIKSSON<<ANNA<EXERCISE<<<<<<<<<<<<<<<<',
        'I<QPTEXR00000T0<<<<<<<<<<<<<<<\n5103043F9901018QPT<<<<<<<<<<<8\nTESTVORN<<MIRA<EXERCISE<<<<<<<',
        'I<AAMEXR16882A9<<<<<<<<<<<<<<<\n6512220F9512221AAM<<<<<<<<<<<4\nASHITHORNE<<ERAMIRA<EXERCISE<<',
        'a << b, and << again',
        '<<<<<<<<<<',
      ],
    },
  ],
  FG11: [
    {
      what: 'the fingerprint of a file in a tip',
      type: 'tip.referral',
      bad: [
        '9e107d9d372bb6826bd81d3542a419d6',
        'MD5: 9E107D9D372BB6826BD81D3542A419D6.',
        'sha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12 was seen',
        `(${'d7a8fbb307d7809469ca9abcb0082e4f'.repeat(2)})`,
        `${'07e547d9586f6a73'.repeat(8)}`,
        '٩e107d9d372bb6826bd81d3542a419d6',
      ],
      good: [
        'EXT-000123 at 192.0.2.61, port 40112',
        'account @ex_harbour.lamp',
        'be49dbf8-0c38-4c47-8004-bd1203045506',
        '9e107d9d372bb6826bd81d3542a419',
        'fingerprint of the file withheld',
        `${'-'.repeat(32)} and ${'='.repeat(40)}`,
        'g'.repeat(32),
      ],
    },
    {
      what: 'the fingerprint of a file in a clue, and in a question about an address',
      type: 'clue.enquiry',
      bad: [
        '9e107d9d372bb6826bd81d3542a419d6',
        'same as 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12',
        'd7a8fbb307d7809469ca9abcb0082e4f'.repeat(2),
        'd7a8fbb307d7809469ca9abcb0082e4f'.repeat(4),
        'ID D7A8FBB307D7809469CA9ABCB0082E4F ok',
        'x,d7a8fbb307d7809469ca9abcb0082e4f,y',
      ],
      good: ['a ticket with the number 00417', 'EXC-00041', 'EXGRID B4', 'SALE 30 %', 'AB12', '0'.repeat(31)],
    },
    {
      what: 'nothing of the kind elsewhere: an archive has a fingerprint too',
      type: 'case.reply',
      bad: [],
      good: [
        '9e107d9d372bb6826bd81d3542a419d6',
        'd7a8fbb307d7809469ca9abcb0082e4f'.repeat(2),
        '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12',
      ],
    },
  ],
  FG12: [
    {
      what: 'a place on the real globe',
      bad: [
        '51.5074, -0.1278',
        'at 48.8566,2.3522',
        '(40.4168; -3.7038)',
        '51.507° N, 0.128° W',
        '35.689 N 139.692 E',
        '+12.3456 / +98.7654',
        `48°51'24" N`,
        '48° 51′ 24″ N, 2° 21′ 03″ E',
      ],
      good: [
        'EXGRID B4',
        '1.500, 2.000 y 3.000',
        'versions 1.234, 5.678',
        '99.1234, 12.3456',
        'a mean of 12.3456 minutes',
        'it was 12° C at the gate',
        'from 10.00, 11.30 at the latest',
        'map 3.14159',
        'times 0.0004 0.2465 0.0003',
      ],
    },
  ],
  FG13: [
    {
      what: 'the number of a vehicle, a mobile device or a wallet',
      bad: [
        'VIN WVWZZZ1JZ3W386752',
        '1hgcm82633a004352 on the frame',
        'chassis JH4TB2H26CC000000.',
        'IMEI 490154203237518',
        'the device 35-209900-176148-1',
        'imei: 35 209900 176148 23',
        '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
        'to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
        'sent to 0x52908400098527886E0F7030069857D2E4169EE7',
        'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
        'IMEI 49015420323751',
      ],
      good: [
        'plate EX-4L-123',
        'EXR31415K',
        'QN-RFI-2091-000123',
        'flight EXQ417, seat 23C',
        '01J0EX00000000000000000001',
        'be49dbf8-0c38-4c47-8004-bd1203045506',
        '43d17311a52123437514602',
        'M3F7K9Q2H4T6W8Y1Z5C7B9N2',
        'a mobile phone and a van',
        '0x12 and 1x17',
        '111111111111111',
        'CONFIGURATION2091',
        '2091-03-04T10:02:30.000Z',
      ],
    },
  ],
  FG14: [
    {
      what: 'the number of a real notice or file',
      bad: [
        'A-123/4-2012',
        'see 2012/3456.',
        'notice K-99/12-2019',
        '2031/123',
        '(1998/123456)',
        'B-4567/8-2023',
        '٢٠١٢/٣٤٥٦',
      ],
      good: [
        'EXN-R-00001',
        'QN-RFI-2091-000123',
        '2091/123',
        '04/03/2091',
        'desk 24/7',
        'and/or, 1/2 of it',
        'https://norvane.example/2012/3456',
        '12/2091',
      ],
    },
  ],
  FG15: [
    {
      what: 'a real organisation or system',
      bad: [
        real('Vagrecby'),
        `${real('VAGRECBY')}'s answer`,
        `a message from ${real('vagrecby')}`,
        `${real('Rhebcby')}-led`,
        `the ${real('V-24/7')} line`,
        `${real('V-yvax')}`,
        `asked the ${real('SOV')}`,
        `asked the ${real('S.O.V.')} again`,
        `${real('VPR')} officers came`,
        `a tip from ${real('APZRP')}`,
        `${real('Vagreangvbany Betnavmngvba sbe Zvtengvba')}`,
        `${real('Betnavfngvba vagreangvbanyr qr cbyvpr pevzvaryyr')}`,
        `la ${real('Betnavmnpvóa Vagreanpvbany qr Cbyvpín Pevzvany')}`,
        `${real('HA Frphevgl Pbhapvy')} list`,
        `${real('Zrtna')}’s ${real('Ynj')}`,
        `the ${real('Trareny Frpergnevng')}`,
        `${real('Trareny')}\n${real('Frpergnevng')}`,
        [...real('Vagrecby')].join('\u200b'),
        real('Vagrecby').normalize('NFKC').replace('I', 'Ｉ'),
        Buffer.from('2LfZhNioINmF2YYg2KfZhNil2YbYqtix2KjZiNmE', 'base64').toString(),
      ],
      good: [
        'The ice on the road',
        'ICE ON THE ROAD',
        real('na vbz, n pov, n sov'),
        'I link the two cases',
        'I 24 hours ago, 7 today',
        'the co-ordination secretariat and its general staff',
        'a blue notice, and a campaign',
        'The Liaison Organisation (exercise)',
        'national liaison bureau, duty desk, online tip desk, lost document register',
        'UN HOMME A ÉTÉ VU',
        'la sirène de la ville',
        `The siren of ${real('Fvran')} was loud`,
        `MAPLE ${real('FNCF')} RISE IN SPRING`,
        'une maréchaussée, des carabinieri',
        'EXERCISE RFI ENDEX MRZ UTC TLP',
        'يرجى الرد على الطلب',
      ],
    },
  ],
  FG16: [
    {
      what: 'a date of birth of somebody who may live',
      role: 'birth',
      bad: ['1980-03-12', '2034-12-31', '1899', '12/03/1980', '12 March 2003', '2010', 'born in 1966, it seems'],
      good: ['2035-01-01', '2054-03-02', '2091', '02/03/2054', '12 March 2060', '', 'unknown'],
    },
    {
      what: 'the same in a text',
      bad: [
        'born 12 March 1980',
        'Date of birth: 1980-03-12',
        'DOB 12/03/1975',
        'né le 12 mars 1980',
        'née en 2001',
        'nacida el 3 de mayo de 1999',
        'birth (1988)',
        'مواليد 1980',
      ],
      good: [
        'born 12 March 2054',
        'Date of birth: 2054-03-02',
        'DOB 02/03/2061',
        'née en 2060',
        'the form of 1980 is void',
        'stubborn in 1980',
        'reference QN-RFI-2091-000123',
        'born in Port Halden',
      ],
    },
    {
      what: 'the same in a machine-readable line',
      bad: [
        'EXR31415K4QNV2003043F9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QNV0103043F9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QNV3403043M9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QNV9203043X9901018<<<<<<<<<<<<<<08',
        '9903043F9901018QPT<<<<<<<<<<<8',
        '1212313M9901018AAM<<<<<<<<<<<8',
      ],
      good: [
        'EXR31415K4QNV5103043F9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QNV3501013F9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QNV9112313F9901018<<<<<<<<<<<<<<08',
        'EXR31415K4QPT6003043M9901018<<<<<<<<<<<<<<08',
        '5103043F9901018QPT<<<<<<<<<<<8',
        'P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
      ],
    },
  ],
  FG17: [
    {
      what: 'a picture or a file',
      bad: [
        'data:image/png;base64,iVBORw0KGgo=',
        'see photo.JPG',
        'clip_3.mp4 is attached',
        'https://norvane.example/face.png',
        `${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(10)}`,
        `${'iVBORw0KGgoAAAANSUhEUgAAiVBORw0KGgoAAAANSUhEUgAAiVBORw0KGgoAAAANSU\r\n'.repeat(4)}end`,
        'background: DATA:video/mp4;x',
      ],
      good: [
        'the photograph shows a bag',
        'Data: image quality is poor',
        'data: none',
        'p.m.',
        '-'.repeat(300),
        'a'.repeat(300),
        'QN-RFI-2091-000123\n'.repeat(30),
        'EXR31415K\n'.repeat(40),
        'the webm of the matter',
      ],
    },
  ],
  FG18: [
    {
      what: 'the name of a person that is not of the exercise, where the scenario lists its names',
      role: 'name',
      bad: ['Vorgelin', 'VESTORN', 'Mira Exercise', 'Jordan Vorgelin', 'Vellard', 'Ångstad', 'مريم'],
      good: ['Jordan Exercise', 'VELL', 'Vell, J.', 'ANSGARDE', 'Ånsgarde', '', '7'],
    },
    {
      what: 'no name at all in a text',
      bad: [],
      good: ['Vorgelin was seen', 'Mira Exercise VESTORN', 'VESTORN'],
    },
  ],
  FG19: [
    {
      what: 'graphic or sexual wording, or how a weapon is made',
      bad: [
        real('Gur obql jnf qvfzrzorerq'),
        real('n cbby bs oybbq ng gur tngr'),
        real('AHQR cvpgherf'),
        real('n frkhny npg'),
        real('ubj gb znxr n obzo'),
        real('nzzbavhz avgengr'),
        real('gjb qrgbangbef'),
        `${real('gur zna jnf or')}${real('urnqrq')}`,
        real('har zner qr fnat'),
        real('betnarf travgnhk'),
        real('snoevdhre har obzor'),
        real('Ahqvgé').normalize('NFKC'),
        real('shr qrfphnegvmnqb'),
        real('han obzon pnfren'),
        real('npgbf frkhnyrf'),
        Buffer.from('2YjZj9is2K8g2YXZgti32YjYuSDYp9mE2LHYo9iz', 'base64').toString(),
        Buffer.from('2LfYsdmK2YLYqSDYtdmG2Lkg2YLZhtio2YTYqQ==', 'base64').toString(),
        Buffer.from('2LXZiNixINil2KjYp9it2YrYqQ==', 'base64').toString(),
        [...real('anxrq')].join('\u200b'),
      ],
      good: [
        'a knife was found, and a weapon',
        'wanted for fraud, kidnapping or homicide',
        'he was injured and is in hospital',
        'the torture of waiting',
        'a bare wall, a cloud',
        'the detonation of a firework',
        'a man and a woman, a child of ten',
        'risk of ill-treatment in custody',
        'il viole les conditions',
        'violación de las condiciones',
        'the sex of the person: F',
        'on a retrouvé une arme',
        'armas y explosivos sin método',
        'قتل عمدا',
        'makes a bombastic speech',
      ],
    },
    {
      what: 'a person in a clue',
      type: 'clue.enquiry',
      bad: [
        'A MAN stands at the left',
        'two children on a bench',
        'brown hair',
        'about 12 years old',
        'wearing a red coat',
        'une femme au fond',
        'cheveux bruns',
        'un garçon',
        'una mujer sentada',
        'un niño',
        'pelo corto',
        Buffer.from('2LfZgdmEINi52YTZiSDZhdmC2LnYrw==', 'base64').toString(),
        Buffer.from('2KfZhNmB2KrYp9ipINmI2KfZgtmB2Kk=', 'base64').toString(),
      ],
      good: [
        'A wall socket with three holes, white',
        'The label reads SOLLENBY DAIRY',
        'a tall building behind a bridge',
        'the dial of a clock, without numbers',
        'I know this tram ticket from our capital',
        'Une prise électrique à deux trous',
        'personne ne l’a reconnu ici',
        'Una señal de tráfico azul',
        'مقبس كهربائي أبيض',
        'a manhole cover, a woodman’s axe',
      ],
    },
  ],
};

describe.each(Object.entries(samples).flatMap(([rule, list]) => list.map((entry) => ({ rule, ...entry }))))(
  '$rule, $what',
  ({ rule, role, type, bad, good }) => {
    const around = rule === 'FG18' ? listed : world;
    it.each(bad.map((text) => ({ text })))('stops $text', ({ text }) => {
      expect(rulesIn(text, role, type, around)).toContain(rule);
    });

    it.each(good.map((text) => ({ text })))('lets through $text', ({ text }) => {
      expect(rulesIn(text, role, type, around)).toEqual([]);
    });

    it('has enough samples to mean something', () => {
      const counts = bad.length > 0 ? [bad.length, good.length] : [2 * good.length];
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
    });
  },
);

describe('FG20, a message that is not marked as exercise', () => {
  const message = { type: 'case.ack', body: { expectedBy: '2091-03-04T10:00:00Z' } };

  it.each(['Actual', 'exercise', 'Test', '', null, 1, {}, ['Exercise']])('stops the status %j', (status) => {
    expect(guard({ ...message, status }, world)).toEqual([{ rule: 'FG20', severity: 'block', path: '/status' }]);
  });

  it.each([
    ['a marked message', { ...message, status: 'Exercise' }],
    ['a draft, which has no status yet', message],
    ['a body with a status of its own', { ...message, body: { status: 'personSafe' } }],
    ['a list of marked messages', [{ ...message, status: 'Exercise' }]],
    ['something that is no message', { status: 'running' }],
    ['a type without a body', { type: 'clock', status: 'paused' }],
  ])('lets through %s', (_, value) => {
    expect(guard(value, world)).toEqual([]);
  });
});

it('has samples for every rule that looks at a text', () => {
  const others = ['FG00', 'FG20'];
  expect(Object.keys(samples)).toEqual(
    guardRules.map((rule) => rule.id as string).filter((id) => !others.includes(id)),
  );
});

it('knows all twenty rules, and its own', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `FG${String(i + 1).padStart(2, '0')}`);
  expect(guardRules.map((rule) => rule.id)).toEqual(['FG00', ...twenty]);
});
