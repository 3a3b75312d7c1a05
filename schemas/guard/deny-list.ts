// Made by test/support/make-deny-list.mjs: real names as numbers, never in clear. Each entry: probe.fingerprint.
export const anyCase = `
  105tnp4.1lmz9xicdak 10arkm6.1lc4a8hh5cq 10incwo.xfl04q2fln 10q7a1h.1doru3a9aj3 11e5ni0.dzpnvlzcpu
  11kl9p3.fzkyxxg1r3 11mhs3v.2ew8zjz9tsu 11mhs3v.b4uxs4lqzl 11mhs3v.w2hywp6xc2 11su4nk.hn4a9scssm
  11z1ow1.28se1it46ig 124870s.dzvbp5v8ku 12a2l7m.1rnt8v86hc4 12a2l7m.csi33p6k68 12k38vo.1bcfleerox7
  12leg2n.v2r20j4m2p 12lj4o7.1xg6rs9k04p 12ua2yf.aqcdz6mvy9 12ua2yf.ybjr94rljy 12w9x7j.3f00nwcmqr
  12x3rjz.78ytjtkju3 12x3rjz.7lgaaz3mh8 12z5286.290mfe38b42 140drne.12r9ud2hq6x 14ysoep.1vdpn0zix1s
  153w7nx.19q93q712di 15e8bk4.dghe8i4kln 15zmq83.jk999dvn3l 165kqmq.vf9trm7h3v 16bxgtp.12cve64m0xe
  16ptlnx.s9n38o2kxz 174c8yu.1li4irb3nl6 17feq45.3jypwoge8w 17jvpv0.10zy88nmzxd 17ku2rk.1on1mye4y37
  17nzkwl.4nfgo66bel 17tnz7e.24gu1m1veg5 17tnz7e.hxec1vp7xt 18djm2l.kujq3zx23t 18pktod.198lwz3qwlv
  19cwk0.1bzzwen3vf4 19ofxqv.20zb04ptme8 19zb48t.2fn4q8baue 1ag56y.1om53jkpktx 1ag93vu.17u0k2ksj92
  1b3y1o2.iv3ua7b0gu 1b4wkjv.14gtm2bq5gz 1b6ikl2.t72xd3e9y2 1bu4nwe.wimepmkke8 1c0cjz9.n7yd1p89ue
  1c1oo1m.lhjsqnb3uo 1cf6ecg.2ah7fnpllcx 1ck7kt6.1b9bitipw2v 1cpts0o.2912kx5m8no 1cv3m9f.261p4f4o5yt
  1d4idw5.1lm8y5xjv92 1dbivue.m7y3qpofzj 1degceo.1sd029q4xub 1egshai.1uhopmlb9w3 1ejrbpo.1ww0kble2dv
  1ejs5rn.1tixr9rl6d7 1enc9uo.105co36l3ss 1et71sp.17pvki7b5tg 1fah110.l7jvdv6ukm 1fex5oa.g5byeerh8j
  1ftxhoi.1cnk6h183t3 1gi72a6.1299xx0w2x3 1h6fe3.al1anu44uz 1hpsgk0.kmbu4gcivk 1i95uyq.17p7ixft4px
  1ioxhja.15v9wulx90t 1jiwam7.qvhvnzo5gr 1jjvh6l.21i4vocuy6a 1jtuldn.1r0fabkgbic 1jxd1mr.2fp9bt83hiu
  1kan6cu.khp4e3amth 1kdi3jh.3e79dn91cb 1kibm8b.23qnx9brrmv 1kr6ca5.2jsokiyb1k 1lo0c4h.23mf5jfd3h6
  1lqjjum.2gorm9r02bg 1mbc05i.270m7f6y8mi 1mfu13.16fo75btbje 1mx2z0t.23ku31wd9dx 1na4ez1.1amwbahddyj
  1ng3tbg.2emixjciyum 1nksqfp.1v1jyb1e6se 1o5oa9g.55yseqyf29 1o9f75q.1qnyrzvoe2j 1ok1osc.1lvhlkawyf8
  1okpko9.1byg8kbo118 1okpko9.1tzih6lbt2j 1okpko9.25tv71lx4tl 1okpko9.emxpvc0604 1oo1dlk.31a2by160g
  1owzafc.1zfe1a702hj 1p31elr.1spizo75gqx 1p4qeqt.2cf70idpwkr 1pfyekg.7qz418xkev 1ph4xhi.221tx29g9zb
  1pmalmt.1kg6bsumyqq 1pq9gvk.1visgsgam8x 1pzmrcl.1tpvtx1r2zc 1qlqogq.1t25m9bmv16 1qlqogq.1vju2s8xl5k
  1qp8uut.1jd9yzwilg 1qp8uut.252rz1ta93d 1qp8uut.9jh5jvh8sc 1qp8uut.ees2whghts 1qyopf7.8x2ih7n3fr
  1r8x8g7.2ggosbfgi5v 1rqc33m.23qr99u3aey 1sdzaja.egtsjuqsr1 1sovcfv.1u1d412nk23 1t2rcz3.28xedbvpfpg
  1t5h9qb.3c25w5ykzz 1t8x78f.mozhvdb4tx 1tatmis.20u4t74kc4k 1tcvteq.suhnmjzl0x 1tsem20.ftx9ia3j8t
  1twyz89.1ju5a6x25c0 1tyngj2.10pacqhuln 1uf6ksy.25uu8caeg05 1uhg88k.s5141d8i9w 1v17izj.29u60kyiwat
  1v2jhy7.1m6oa9gm7zr 1vgh5q2.294lu2gyv1y 1vh0akk.23anqpvs86e 1w2glr6.71p3zmezhp 1wb6u0p.87em657yw1
  1wdebic.9tutswdla 1wl7v1w.1hq426589ot 1wqlq0o.287xumrm6dc 1wu7etl.gw8zhqfinr 1xaa3fr.1wiums0vb4g
  1xaa3fr.1yts33pywly 1xaa3fr.gg7rqbcx8o 1xei2sx.ic7y0gc3k 1xul9gw.1038tizgz7e 1xvioxf.2cqtcmml03o
  1xvioxf.j5a8mg2wyc 1xxotyl.gyjbmq6eyx 1y2bh9l.1b8vi2l996g 1y2bh9l.p350dcyoug 1yerljq.12iwalxyjhu
  1yu5z6m.jjwyo2z56f 1yxvaqm.pd4d02fefl 24be7t.fbv4noyxdh 29gcct.gwzg8lhhug 2azunj.n8wtw89g6m 2dnxce.uhasxhstyb
  2hkxd2.ableetdeg5 2jqg4a.153wv22cxcv 32bvm7.girg13k32v 3m48n1.527gs5ccxu 3quora.1nnsmfqa5se 3xget7.fn3xihy1jh
  4nqyoo.1w7zys637tc 504wxm.1c2xv1u6brd 547zwk.6kj02qdusq 547zwk.eyo15z5or6 547zwk.q2q332fl9l 5gr5vo.c7n8fin9sl
  6bg367.zp7gufs93l 6gagnu.4w4gk6lydn 6zkyr7.k5ff59amf4 77pifo.eriz6r49xa 79on6r.bgino2gktj 7ak480.2angmk5ocpd
  7pf656.28lv8zfuv4g 7rg76e.zy71teue4y 7v8abq.vg3gbybri2 7w2y1q.8t9y0a1m4z 7ygeu8.1aj1wdq035k 88w3cz.118l9n69l0h
  8kw7t5.2emu3bab1j8 99x15x.1chpwjdsj2x 9g0srr.1e8ecz7j3xf 9v825c.dfyrv6if1d a1lg8m.1qjic0530i0 a1lg8m.1vs8l20xta0
  a8gbbb.a3o3p8j2my adxbp.rt5vlbebqb ajs90z.26109t4d2aa ap8udc.2ebmxm37i1y arzrxz.1au4ywc9m1l audkvp.1p4hqhqikhr
  b31ke1.1c1kfvz2i2e besc7g.1x1xht2sv6k bgt2cj.wxyoc91jn9 bomxa3.212qtugc6pw c7v13v.13zfah3j2i6 c7v13v.ge683lgd56
  c7v13v.pggwdpkk96 c82wj0.1q9e2r6kxc2 cbx6d8.1nr4r1yklj7 cbx6d8.291qy6zqnp6 ckwgbn.ioykoxaycl ct5mzt.1tw1cz7ifz9
  d1cbts.23614cocvbb d9wf30.1zqx4dc3kx8 ddjwfy.8s20oou30e dn9ua9.2eyurtyegkm dnlsod.2afxbt7rfj6 dovh0s.zjtukx63t1
  dxf1wb.izv0jqcg8u ee2hkz.231f27rskl4 eez4um.thos5oqkwj es6u9n.96mik6u20h etfir9.1sh7m5ssyb6 etfw26.nrnq3j16bk
  fqk228.yieagwtn2g fz1mkn.klso0d8kd5 g8b2go.1dwoar6skxd gh2nds.aia04zurfg gmmdc7.kr3ecbtlh9 gqp8nm.20o08zs69a6
  grbzke.xeg75adqka hd14z6.cj7i2likiv ihkkwq.dbwawrtkv iv95um.10bt02k8a0y j3corb.l05zu1xnwd jmjah6.v6dkv69h23
  k4cr45.1pwo4avdzbp k9wy45.2goktxu2a0x kc3xci.1dl1dtgnktp ke0wii.e4uqyp8qq8 kl4z4.1reb64stnfn l48ipo.175542poypa
  l48ipo.eugjzi1f1m l48ipo.vvtuf68uny lf9r7a.7v4h5exigg mcf2m7.hlhmeoxcm1 mx37wz.26o6t4jrgpr nal11x.mub4rcim4f
  nofkdd.29uxezm8hs8 nsrh70.1cia7ti46n0 nsrh70.xvyz4z7gmj o1bfkg.1mk6y0da1f9 och2w6.ziwj6z0s82 ogy42s.1y9h335uw4l
  okhj9f.1s7trexdand phs3rv.1xtohu6avg2 plsfhh.b00lf4ev8q pnf7st.19xlk5r6qfa pnrvyu.ic6jjgtbfe q5x295.13b2lj5oxq9
  qkd14n.2rxmg06aik qo5aad.1lrt9ld4csf r0wdu8.2cy29x4xis8 rc1zht.1egcdzc6yja rog43z.161gb5u0f2t roj0nh.lnq69jzvrf
  s9qvj5.14epbc4v5zp s9qvj5.19ux8pksif0 s9qvj5.2ge3ovp2olg soqmyu.15b9ov2wvhq stt5fl.adc92sb6tb swgc7o.1dv8ffiih3t
  sy0io0.2fk5lnc51dj t3firy.rp07tdl9es t4i45e.10ka6wz2f8f tcfsgc.7qwt8jcua0 tcfsgc.bo73mm4txh tmbwlu.21z1kpmlnhy
  tqpxx0.1ewn7ri0v1q ueuhaf.g1whhrviqc ufnljy.28ua8twvnsj utnao7.kmc71tjwgl uvea4t.1tz1n37tpg7 uwhgqu.psbivy23qf
  uyb1su.rvq9tuhiyi uz7c13.8qnimvir57 w4dfwj.16hgsp8w0cw w6fp5c.e2c6f9qwn4 w8vsg8.1pnb5g45xyu whv2gc.15liist6v4b
  wmwh90.5ur3s9r670 wsb3yf.1u7p7yvkr9j x2o9gj.6j2mkgceox x641x1.syzi05am4e x6vv14.14dtwqn94gx xrm5sb.1mq7jsgjt72
  xx1kr5.2aa71olstai yyk8jw.11xi4tnrm1f yyk8jw.184a8duza87 z5akd1.2a2n4kbe6i2 zitn23.1e2kdfrhsaw
`;
export const capitals = `
  116gfb1.16ul4likij6 12hv0vx.1ec9dfdesat 1384xlu.6bx4zc6v8e 160qzr.1bxx4lbr7pq 16zgn9w.1nuzlhzwu9j
  18djm2l.kujq3zx23t 19i5ro8.as4p5as08v 19ux5l7.aepuyyerp6 1b4wkjv.14gtm2bq5gz 1b6foq.pgqlsv9494 1b7lrcv.bsioxajgtz
  1c3fgud.k3tr8dzd77 1cdabwt.1xvt9pknwhq 1cv0wqr.xqh4xvficg 1dalbv8.8yxm8ruqcr 1dkn58e.23nkv6tp4zr
  1e51r9p.1pexbhkaxz0 1esd07n.1815tisg3zd 1hnhl8l.r6fv39bmml 1hw0i3s.170ze9m894b 1jbc1wg.16ur6gbxz0w
  1jbn3oi.1w8j1rqjrix 1mdmj1y.d6rxbzzb7f 1mlj1x9.1zwmre15bpe 1n1y2d0.1i8fdg4vx5e 1n9pzy0.1e9m86tbmam
  1nakwm4.281f1inphma 1oejbe0.d4jbykvk3i 1okbvvu.1bculswo1y1 1qc4j8v.kdg8ipvty4 1r378bm.10q0w36y0nd
  1r3so1s.1yx8f8febzf 1shqoin.s95nuc7e2f 1td1k4f.pwyfdma188 1upkckg.smq9nr3d66 1y067q6.1b6ypqwewuv
  2m6cxn.1b3zwxhdz15 402g05.1h7t4u0fmjr 4l6rb0.2fccew6ya0x 4veysv.px51pg7njn 55ekhu.1dtwju882ca 6wkk6k.18iyl5tqgin
  7md21x.1irdcr4az6y 85h7l6.sjchniqe1m c3bzx8.qxrs45meho cxat05.3ejqecsrul e7tp1m.zyhyn4fmhq etv0zi.1pupfzq6xd1
  i83fbo.1kndogp5i5e jw7gg4.18567ny6yag kukfws.1sb5fxwzj7c m6undi.bbpftas7yj n38amj.19pamycvigr plh1q5.24qvjsxngqt
  pskvw.22m2en8gnsl r524fl.1dcoeyjkm7l r70plx.285o8kefo9g t6zjvx.1nnblosj57r uco754.12z9iop5xos vdn6lg.s3iuaqg3mg
  vfq68n.1z4ghig00ee vgnwu5.4pjaox7r98 vxbhcf.12okn3vzxla x4qf72.fr3vmq5vq5 y1yjkk.1jr8qbx25er yij247.25a1fpu7nh6
  yvkj6x.216r7znypd5 z6s3lm.c7t0nd01l3
`;
export const capitalsInProse = `
  1fvcaco.4yvqkz4ph0 1g4t4mb.cl854e00if 1i5o886.15ch18rvs58 1iha48p.db6sgaqiy3 1o0qcs1.j15vq0orjk
  1qkr79c.k2zqqbdhsv 56726j.1uq0k7lt8lk 5czubr.233q6kozwxo 7dgkyd.1gj6snlhpc4 a9f2iu.8crtybcmix vvhpxc.1xcvudany03
`;
