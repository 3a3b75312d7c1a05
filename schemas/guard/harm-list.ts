// Made by test/support/make-deny-list.mjs harm: words as numbers, never in clear. Each entry: probe.fingerprint.
export const anywhere = `
  106evy8.28srfv374hx 10b4trx.1vae5m4wb0u 10b4trx.21gogsaucmu 10b4trx.kxn1rg6ftl 10v5iqf.d91ufzfeap
  10zufd0.fe7mbi3vaw 1165xvj.1qmwo7odd8t 11ezlqs.mj68wc5tog 11mg1it.1vaakzv2pts 12litjy.va9h5jq2f2
  12mcxqb.1svf38wwszw 12puiis.2fieivl1wtc 13fjdig.wvs6m0hua1 14aynp5.16g84qj00nt 14h9oi0.1j2tz5tz4m2
  154pgc7.1bphu07k3mc 15ikxcw.1juyfa2gmq3 15jhfwk.1yx3byoyhfk 15mz6y3.aqqjecyr5x 163kuw7.27x21pn6o7p
  165zmw0.fi37mzkz7u 16d1tr7.z5vxbivl5b 16dnyit.1pfkgprsycv 16s61nw.2gbpv788buu 16t7mgl.up2n74k3ms
  16wzh83.1movv1kkybg 170mvgf.nmom2nefbx 172uomv.83mcr5x26i 172z76r.1l4ti6f3l44 17cogyx.110e39tjhn6
  17q9xur.7qenuht6fu 17tvu9g.pisrxj42wu 180gc8s.20rfq1b78p8 188erpa.109yzwdrcjz 18f92hz.dezxr7pl2m
  18ftynl.8wrvbuk7fx 18lz6ch.gotutvvt9k 18nb1ez.225otza8soi 18t91iy.12xhjwovtbf 19gp2if.38iuig1tkt
  1a0z37i.1p37ujgzwmn 1agnj9n.1u8j61z1ms 1aowiuk.1qv29ex9zau 1b0q7ur.16raz5khzxp 1b32nzn.11kr1q8hc27
  1balchm.uut2o3boh6 1c4dtt6.30xc9h83la 1c9wl2r.x7wlf4gr9 1ce05rx.vc9dl2qun7 1cnrk16.20g05gxm6bv
  1crwu2g.2341ma8q6x8 1cyfjhy.i5xgtyd7z 1dno23k.15egaidrs9t 1ecxtw3.sod3mtq6sp 1ekatos.i716f1jgmi
  1f4097j.270nkeh38sy 1f6s35e.9u8jh4bm9j 1f8hmpq.1dq5di7u4cr 1fky12p.1ng7kykf3y2 1g88t8h.p6uk4ngd93
  1gfi247.2eju0b6alqk 1gkg73v.1wohy9crf3m 1gowful.10zw266eusn 1grxvdd.1qtufx9xzp1 1hcb8wo.h1ey907swj
  1he43l.t3ml76s2ks 1hyuunk.9ycpzl3ok5 1i9jnep.11r5ime7i3 1ieah30.1mo5ybs30ve 1ilh555.1bcvp73alvq
  1j1d1vs.1ksncmwcikx 1j60gqk.fta7nqztnq 1j7qp1t.7xxspngkh8 1jrh0gf.1tlj9wcxsb9 1jw2mx.22ss92l8reh
  1k0uuli.1tm9g967hvg 1kg6nkd.1oskkci15is 1kooll8.1uloazx3wl1 1lcv7ni.1icqbp5gbk9 1lf0f2h.151r2elw23v
  1m24kth.2d7syjcsmlh 1m62jh6.j3urgjjvup 1mft6f2.6dxqo274m3 1mllm3e.tbpidk5l15 1msqvj8.22ljpzagpk5
  1n21a11.26wf2iefwlv 1n21a11.7d2iqb9fw0 1n5ji7d.2bv1h3mtl88 1n6vk1v.wg446pulst 1nkdii1.1y7uqsmwde5
  1npb3zo.25g2oorlc14 1obg00a.2pwz91e04m 1ohuzsy.1nvpfpovfl1 1p18pmy.ibsgwn73kx 1p1u76w.7ncqg9ff25
  1p35yh3.2eo7br9cjg7 1p6j80h.1dyq7jw112c 1pgndy.2barcf25jr3 1pgnxdx.yuxab3kugd 1ph0amb.ir9tljfvm2
  1puvppu.wr406w271z 1pwcoy0.k6628bo3xh 1q3v6zc.87ibr0nwnq 1q5aof2.uyx153erwn 1q7itr9.10rkeqmgxkc
  1qc9jfr.24bqza45pdu 1qr3sxx.mkngfrrese 1qri157.8mlq5elx5d 1qvxsb5.2j8xyc1su8 1rtedpi.2cuwpn3b45c
  1rzn3po.tqsm1wd1md 1s7hznq.kfowmb9tq7 1s8jybn.265eh3ypbkt 1sdk0p0.14pzmwf1f9o 1sfne3q.24rt1mzv7jj
  1sgks77.1y9npkd3k7w 1smrqnk.1wtloxv78te 1ssg54h.17kh525ukmd 1tgbyxv.1s2n6sfxr5s 1ts65rz.1rt0vdxodff
  1tsecx0.203z1n2vxtp 1tu8er0.es7nhahyx8 1twqgwc.1zso15mtwuy 1txjt3c.1qze4zbnz8m 1u1rekf.29atsbtn0pc
  1uxzexm.1svsoaknoua 1uy2laj.6m6ik5z8gc 1v52u0c.163r2xby11l 1vob36c.1mjhtcouszl 1vob36c.1pyte1aamhn
  1vtswo.bqnf90uaeu 1w08437.1rkhqic69w 1wm07gd.1y2b2ydj2u8 1wo3c65.1snqqh54k5r 1wo3syn.1begodx16uf
  1wy8v6.1yq5fm9v74b 1x3ab2j.1ddtzh8b0uc 1x8v7p6.1xe4o2bb14u 1xwbx1d.99yoepb0pl 1y6rj1p.1xojkeqo7tx
  1y6wbxm.vqv70rerpe 1y9nkcy.1dst47eh3tu 1yip6v9.zcewcbhr1m 1ynmmrm.1s9bfjlte4s 1yo3rrx.1pbymfy2r4u
  1yqcwz2.2dmmoc0t2e4 1ysl04a.1uxcumjumd6 1yxmztz.2ao52gv3odv 2m7uu7.1avjfar7qqa 2nhqxu.1cgee773u4p
  2snebv.cvpqc1tt52 2wn7hc.28yed8ztj9j 321fye.1czbz4lfjea 37gybs.fud2mldh4c 3aklz5.1z1dcybev2f 3cf6sx.1fyql5oqeho
  3un4lp.fmvtd2e5zf 3zjagx.1omuoec6bmx 4vw3ei.10sccup29b8 4x3xgv.15lninj6ai3 52ps20.1cuxhfnjgt0 5flfno.1o4xfw69az5
  65f9tl.1gah04na9tu 687s5n.1osamalhgd2 6sv91u.1jpqd0iztnh 702l3b.130jsxieb6g 706l69.1ar2j0dxl03 7j1p73.226m9vkwhuc
  7xgbub.2cxw1fankye 8myuap.22lo8ymtr2f 8myuap.iome3eulh0 8owaix.nv70qq85ly 8p82iy.1cgjz9kelod 8qitfp.fgghhgekqt
  8rsukc.myjz6vj2ig 9b2a9k.n9fxogt36w 9chorx.101fg6mp24z 9cniv8.kea4h4caks 9juywa.1sbluvrmysr a60a94.wfzxplmblk
  aarlv7.19ks96uvrjt aglxn4.lr955epks4 aj9nba.1bjzbpod5tk b36mfe.q7k22sx0bl b5t5sm.1e5dkpoc84u bn2t8y.1xx67ll8kkl
  c4aueg.rdg8fyjshx cbz1f1.ijozs1t5h1 csmcn8.dtf4dvo1tf d3d83h.s4z02mpnlp d521vb.18rri7ta52h d6f5mo.1labbab8sjz
  dcq01l.wjrpp8hpwl dsnatj.2a3iqbd46eq dxp6qc.msdawsf4yd dxqtso.2bc3alov2bi e7w97j.13pxjvfc8we er5tg9.13fiipmv696
  ex8kou.qk56h290my fniats.1ml69824nml ftd0id.quztpmbv83 g42424.bkhkel099q gur866.1wpy6s7p15k h4ca64.33nmhxl4ob
  hd0ajk.1o9nmgbtq4t hlavta.hu7pmdohhw i1slmw.29516y5bxx4 i2he93.l833w5d8w0 i4yzl2.1sc3vqli61x i5l747.1g2uybmhnn1
  i6mznz.1ng28abzymz i6ur3y.1zrw7tpiqd5 ibjd45.u314lidfmm iqbbvl.uvqd6ec5vw jjcqje.1imluul8am5 jp4ssw.fqk8xitkoe
  ju2qy7.5un6jvxgmd k618wy.246mki0ggfh k8fdkw.2agykyu7weh kacv9c.1lf6is6t5as kf1fk7.g2z9xftqf5 kfm109.1wrxi4zovkm
  l2t3xw.tz2tvku7w1 ladi1n.26141cwtx5w llx8r.11565m7evmt lygbsv.11hu159edub m7ky1m.172dt4dfrq8 mcdb6g.12e5wmma1j8
  me4dgo.1jsxmxnxmnp mhcjee.1ckx88rlyhz mjouf5.23cqdmsnaii mjouf5.250ieniyd09 mmf4f0.18h2p7yz0wv mmf4f0.1qh9lpjrfx1
  mmf4f0.g7v661ap6t mxn43f.b8b5ptci58 nd7fgn.13jkd8rz7mt ndk57a.218o46epzt8 ngd4e0.ppot49bfsp nm4hvs.1anj1g5dpas
  nm5cm1.1wwl41yye7g p7yel9.1y90znlx66c p83wvy.7p0u71m1m1 pe2yvt.77ao8h701f plxiuv.1gv6v5wh15e pmyrvd.1l1xbfbsax
  qj2gqh.14qh1lfjm9n qrkvn7.2daroxed2f7 qusyl6.xxoeijmvsq ryqn9k.1rrx3fs1569 sq55xb.15o91vvmqxe sv3j1g.xaq1gh30zb
  tbh759.2d6qevopkix thrykh.o6hk5djr5g tnt7bu.1731d2y45yi tw35wi.1qvj6hp364h u3syxn.14qfe8vva7m uhhw0y.kvvebszxfd
  uu0ksf.rmc27dxxr9 uzjp9o.23auj4il47w v30dke.2z6tyfsw93 viejso.qwuk4drz9f vub4w6.11py9s3he1r vxyk6d.20u244biayh
  w1jqlj.29fmkhqgfr8 w9jr07.2fetuykyopl ww4lir.wz1uk9eo5 y9pd0y.rr0n4m77s8 ydixvi.134dtkjcwvi yir2im.1gmd3ckpgzs
  yxrthk.1zcc9xvhfyw z9ero7.158n28mc8t9 ziki4v.1qewee5kyn2 zqogpt.2epccl85rqj zqtly.1nu9r43mjz7
`;
export const people = `
  10k13vd.3t5auczxhe 10rcofr.1j9jbezdbh4 11n1pnt.1xk1nmyy8p8 12hwetx.c6wmxqhomy 139amng.1tju6xe2k9l
  13o9tbf.1ev86kg6qve 14s883b.1njppjeulrn 157tt2.1n60v3eszuh 15c4tw.anr5zd99xc 15o0dt3.1ndryn654uo
  15ob10u.22cks79yb9r 15xhye7.vi6n29t551 160aqpp.1deyssgaokl 16o1y65.o8emy09p9z 16vp8nv.21pqbxdkn26
  17dl25h.1eby5x3tnjr 189ky65.dwcynmwttu 18g1wn6.1oquosvrivd 18xqegl.156vpvsl6tv 191hwv7.275t8q0t2ay
  195td92.c9ut70bsy7 195ydew.163zfhasmcn 1981v6v.1xnoc9omd9e 19fxz3v.1wxq1pu232a 19knz0.2bn4ok87a5z
  19u55zk.18dop9kphr0 1aoazbj.13a74yg02k8 1awtl62.14nopgznpgu 1bk2au4.giwhkwmlxq 1bmmmu5.ooqk8jlwdo
  1btami.1l8hppc97u2 1cctvch.29evuy2nfm6 1cxd2j6.z5ssiw6di5 1d0cq51.1la0ezt1xdx 1d3ykbn.yf94x77ph3
  1d812uw.1eo7imrtrso 1dnj8su.ymly8w3nqh 1dvswb.13b8md23zd 1e14g0r.z4vwp7c07o 1el4kcv.20iilld2ykj
  1emkph0.6l6e7tu8lr 1fa5qv5.10c3v58xep1 1fdz3ah.gxfjy0w7u5 1foln02.1w3fxja4kw9 1goi5oo.17ynsc709rw
  1h925mu.9su9sn54pv 1hgfekm.mf9x6xnjv7 1hjtp0u.1xf1c71ne3z 1i9xcsq.15qt36p63a9 1ighnxs.1bjuyv1z3c9
  1il68dm.1pztmvq4fqw 1iv02wc.15iucif5zjp 1iy0znl.1ozy3g2x07f 1j60igi.v3p9pl7rj6 1jc1a08.2f7eeo0ltfo
  1jc8m73.2d39yltmjxw 1jkg2po.2g6o5zzc05q 1jsyxrc.25ccyg1cy9h 1jw4wru.20b1ymqnc05 1jw5n81.104djiznwxb
  1jyhw17.1ihhgj5rlec 1kvahk9.1hq47cxez4u 1l1j86k.txbtblkxr4 1l71bi4.218olweswd7 1l773y8.1jo0pfj7et9
  1ld0jza.16o5wp1cf81 1lwiax8.kyaxkp7tqr 1ly5cia.270k75prr6y 1m4fz42.129d2i7ko3r 1mjljzv.80x3m6503a
  1mmln8b.vrbe50xyns 1mpjerk.100qqqcnaxx 1n0q7y1.1mn3k2dc6ts 1nlflza.2d7m9bvmwp6 1pl56kv.1dztr1lar03
  1ps5n31.cy6o84g8f3 1qgt0v2.v4is70lsku 1qzmqgo.19a6vr5pdnr 1rgxfav.183u98jc7u7 1rkwmwv.ycj73pzule
  1rmzrvz.1lls783x2cf 1rpnxwd.ooqy6b553h 1rrowzd.1sv17bkcyrg 1se5qch.1n60i3zhmgl 1sk51l9.7qh34z7ry5
  1sl8ggs.8zn96hau7k 1sppx0w.27l7nef3vyc 1srgbf9.lohncpkh1j 1stqcmn.krhun1y5zk 1ta22b0.urrvsasp0p
  1ttks74.x9x7psgi6e 1uk2q3m.157fyorsdgv 1ur7wfd.1ksmqfkfywd 1vk2im4.sjctfd8nam 1vp36rr.1t84024j2sz
  1vw5q30.26o997o7wak 1vy5f4v.9ypthttj61 1w071gb.2giaypkx6t0 1werjpx.z4xgd2iqzg 1x0cfwu.1vqcbgvja40
  1x19hyr.1330h2823h1 1xj3xd3.24alg14g5i4 1xwzwzd.26mpwqwzokd 1yt0fce.23indcbax6f 2zyah5.446y3g74o3
  3144h5.18xpm57oqkk 39jde2.21vg8zvf8a7 3c00hv.haeasplmpn 3gjqxa.25s41p534cq 4b0475.wi8tnjmjt7 51an7t.2009e3ccgiw
  56t8qr.1vwc12ue2a 58t2gy.15wd20ddt48 5hqpnr.1my2pggzpbv 5k1599.1ry3ucnw794 6o41co.19ghivs978h 6t1zmw.yyl002v1yc
  7t6o5j.sfc2uvtxjq 84u9i3.1z0gdw66atu 8ee179.1ix04a6at2v 9ddpbw.29tkf9ulsaa 9psbpz.d7dplkykly 9yhtsq.whsvgsppud
  bjjmf.uuhi0qogb6 buwjfx.bkai7vq72f ca1uak.2d5gjlboqym d2e508.14kfwm6iffk d43kkv.afuditkdq9 d5pstt.tvriy7ctoh
  ddafl1.9jd4pz64e9 dqgse2.k54pjtsuyo dxo62u.1v5n76xruiu dzydt.hq01udu70l e9m5dk.2cfw0ypl6nf eaggva.9exm2laaw9
  ejj50a.2ank9c18xqu eo8uy4.g70277cdd4 fdzx3a.1g9gyq4v7t h1cp63.1b0chtq4f58 hhmapq.12gz0vtaliv hj805o.162yok680n5
  i0z55j.28tokun1sg3 ig4rre.1yqjjn1qrpy ihr4yn.qyiagnuime ioolp.2gdczzger9h is704c.jmbn2j12f8 iuiqff.1ud11q3pwx4
  jc5nxl.13jfazjt1ug jh3w0o.26y5y2zab47 kcq523.jjreri0mpw knztrv.1p5c57evidy m3luhk.1lmz8fqbpva mdjazw.1alwj25apxq
  mj34cc.xb10kqqssb msmpvp.1u7inb9tzs9 nbmaer.esqc9togya ndp6a6.r792qs5a9d niig1o.1quyztv3dg8 nlxab2.q14rt6d847
  nnhdi1.1pxna4k7iyp nt6y5d.1r5x18jn28n o3kd32.m1obw8l7t9 ocin2v.189q8pw4qrr omkevw.v692uy5brf omm7z5.5su5xqwbm
  ooadzu.1265e2m5no1 opzzou.29vaf0gt6q4 oqq7zk.28qkccnd881 pjmah4.r6zg63ixfa pkct4g.9hh24vrm3u qghum7.1jxie1zrlrj
  r9puzk.21vu5ut7qz9 ro8uax.1xzoynznyno rpwql4.kgep14q4va s7d3qy.1inosukx41s s7ti2m.1a45wq7jwwe sonn96.q81g4rgmko
  srgo9e.tl1hfyg1o5 stxb1u.18s8834a3vs sxz81v.2bt0v9d154s t3yhc6.1gmkg9a4i7a u1lvxa.2ekssmpx3a1 ug4v8n.drunnh26zz
  usu2ol.l86i8r5h0s v5kap6.7ywr8faxbe vkgxxh.25g1gbi27x7 vl42v9.xfrdfdqwo6 vscw6w.a7v3ycpnu2 vwwcn7.c0e2bkqa6y
  vzr181.262npxpgkzg xo1dd1.1fj1fdrdx3t xrzoez.1vrisgvyebs y8qt86.69eupprizd yo9ron.q43ztzkpjg z1eqes.1y3b18ol4q0
  z225u.16o4aoctw1 z3g8sg.qerx4n63xr zbv3bt.12yiafkny8e
`;
