/** Names and descriptions by handle and language; the handle stays the same in every language. */
export const productTranslations = {
  laptop: {
    de: [
      'Laptop',
      'Schnell genug für jeden Tag: vom Schreiben bis zum Schneiden von Videos, leise und leicht.',
    ],
    fr: [
      'Ordinateur portable',
      'Assez rapide pour tous les jours : du texte au montage vidéo, silencieux et léger.',
    ],
    es: ['Portátil', 'Rápido para el día a día: de escribir a editar vídeo, silencioso y ligero.'],
    ar: ['حاسوب محمول', 'سريع بما يكفي لكل يوم: من الكتابة إلى تحرير الفيديو، هادئ وخفيف.'],
  },
  tablet: {
    de: [
      'Tablet',
      'Überall dabei: lesen, zeichnen, ansehen, mit einem Bildschirm, der auf Berührung wartet.',
    ],
    fr: ['Tablette', 'À emporter partout : lire, dessiner, regarder, du bout des doigts.'],
    es: ['Tableta', 'Para llevar a todas partes: leer, dibujar y ver con la punta de los dedos.'],
    ar: ['جهاز لوحي', 'رفيقك في كل مكان: للقراءة والرسم والمشاهدة بلمسة إصبع.'],
  },
  'instant-camera': {
    de: [
      'Sofortbildkamera',
      'Nostalgisch im Aussehen, einfach im Gebrauch: zielen, drücken, ein Bild in der Hand.',
    ],
    fr: [
      'Appareil photo instantané',
      'Un air de nostalgie et un geste simple : viser, déclencher, tenir la photo.',
    ],
    es: [
      'Cámara instantánea',
      'Aire nostálgico y manejo sencillo: apuntar, disparar y tener la foto en la mano.',
    ],
    ar: ['كاميرا فورية', 'مظهر كلاسيكي واستخدام بسيط: صوّب، اضغط، وامسك الصورة بيدك.'],
  },
  'wooden-side-desk': {
    de: [
      'Beistelltisch aus Holz',
      'Schubladen mit Anschlag und ein Kabelfach: aus dem Blick, aber in Reichweite.',
    ],
    fr: [
      'Petit bureau en bois',
      'Des tiroirs avec butée et un passage de câbles : hors de vue, à portée de main.',
    ],
    es: [
      'Escritorio auxiliar de madera',
      'Cajones con tope y hueco para cables: fuera de la vista, al alcance de la mano.',
    ],
    ar: ['مكتب جانبي خشبي', 'أدراج بمصدّ ومكان للأسلاك: بعيدة عن النظر وقريبة من اليد.'],
  },
  'bonsai-tree': {
    de: ['Bonsai', 'Halbimmergrün, für drinnen und draußen, im Winter mit etwas Schutz.'],
    fr: ['Bonsaï', 'Semi-persistant, pour l’intérieur ou l’extérieur, à protéger un peu en hiver.'],
    es: ['Bonsái', 'Semiperenne, para interior o exterior, con algo de protección en invierno.'],
    ar: ['شجرة بونساي', 'شبه دائمة الخضرة، للداخل والخارج، وتحتاج بعض الحماية شتاءً.'],
  },
  'light-shade': {
    de: [
      'Lampenschirm',
      'Weißer Stoff, innen silbern für mehr Licht; hängt von der Decke oder steht auf dem Fuß.',
    ],
    fr: ['Abat-jour', 'Tissu blanc, intérieur argenté pour plus de lumière ; au plafond ou sur pied.'],
    es: ['Pantalla de lámpara', 'Tela blanca con interior plateado para dar más luz; de techo o de pie.'],
    ar: ['مظلة مصباح', 'قماش أبيض بداخل فضي لمزيد من الضوء؛ للسقف أو للحامل.'],
  },
  'comfy-padded-chair': {
    de: ['Gepolsterter Stuhl', 'Bequem durch die geformte Lehne, haltbar durch das Gestell aus Massivholz.'],
    fr: [
      'Fauteuil rembourré',
      'Confortable grâce au dossier galbé, durable grâce à sa structure en bois massif.',
    ],
    es: ['Silla acolchada', 'Cómoda por su respaldo curvo y duradera por su armazón de madera maciza.'],
    ar: ['كرسي مبطّن', 'مريح بظهره المقوّس ومتين بهيكله من الخشب الصلب.'],
  },
  'wooden-stool': {
    de: ['Holzhocker', 'Massives Holz, das viel aushält; lässt sich beizen und ölen.'],
    fr: ['Tabouret en bois', 'Un bois massif qui résiste, à teinter ou à huiler selon l’envie.'],
    es: ['Taburete de madera', 'Madera maciza y resistente que se puede teñir o aceitar.'],
    ar: ['مقعد خشبي', 'خشب صلب متين يمكن صبغه أو تزييته كما تشاء.'],
  },
  'modern-cafe-chair': {
    de: [
      'Moderner Caféstuhl',
      'Gibt beim Sitzen angenehm nach, ist leicht zu tragen und hält auch Kinder aus.',
    ],
    fr: [
      'Chaise de café moderne',
      'Une assise souple, légère à déplacer, assez solide pour toute la famille.',
    ],
    es: ['Silla de café moderna', 'Flexible y cómoda, ligera de mover y firme para toda la familia.'],
    ar: ['كرسي مقهى عصري', 'جلسة مرنة مريحة، خفيف الحمل وثابت لكل العائلة.'],
  },
}

/** Words of the option groups and options of those products. */
export const optionTranslations = {
  'screen size': {
    de: 'Bildschirmgröße',
    fr: 'Taille de l’écran',
    es: 'Tamaño de pantalla',
    ar: 'حجم الشاشة',
  },
  RAM: { de: 'Arbeitsspeicher', fr: 'Mémoire vive', es: 'Memoria RAM', ar: 'الذاكرة' },
  storage: { de: 'Speicher', fr: 'Stockage', es: 'Almacenamiento', ar: 'التخزين' },
  color: { de: 'Farbe', fr: 'Couleur', es: 'Color', ar: 'اللون' },
  mustard: { de: 'Senf', fr: 'moutarde', es: 'mostaza', ar: 'خردلي' },
  mint: { de: 'Minze', fr: 'menthe', es: 'menta', ar: 'نعناعي' },
  pearl: { de: 'Perle', fr: 'perle', es: 'perla', ar: 'لؤلؤي' },
  '13 inch': { de: '13 Zoll', fr: '13 pouces', es: '13 pulgadas', ar: '13 بوصة' },
  '15 inch': { de: '15 Zoll', fr: '15 pouces', es: '15 pulgadas', ar: '15 بوصة' },
  '8GB': { de: '8 GB', fr: '8 Go', es: '8 GB', ar: '8 غيغابايت' },
  '16GB': { de: '16 GB', fr: '16 Go', es: '16 GB', ar: '16 غيغابايت' },
  '32GB': { de: '32 GB', fr: '32 Go', es: '32 GB', ar: '32 غيغابايت' },
  '128GB': { de: '128 GB', fr: '128 Go', es: '128 GB', ar: '128 غيغابايت' },
}

/** Names of the sample collections. */
export const collectionTranslations = {
  electronics: { de: 'Elektronik', fr: 'Électronique', es: 'Electrónica', ar: 'إلكترونيات' },
  computers: { de: 'Computer', fr: 'Ordinateurs', es: 'Ordenadores', ar: 'حواسيب' },
  'camera-photo': { de: 'Kamera & Foto', fr: 'Photo', es: 'Cámaras y fotografía', ar: 'الكاميرات والتصوير' },
  'home-garden': { de: 'Haus & Garten', fr: 'Maison et jardin', es: 'Casa y jardín', ar: 'البيت والحديقة' },
  furniture: { de: 'Möbel', fr: 'Meubles', es: 'Muebles', ar: 'أثاث' },
  plants: { de: 'Pflanzen', fr: 'Plantes', es: 'Plantas', ar: 'نباتات' },
  'sports-outdoor': {
    de: 'Sport & Draußen',
    fr: 'Sport et plein air',
    es: 'Deporte y aire libre',
    ar: 'الرياضة والهواء الطلق',
  },
  equipment: { de: 'Ausrüstung', fr: 'Équipement', es: 'Equipamiento', ar: 'معدات' },
  footwear: { de: 'Schuhe', fr: 'Chaussures', es: 'Calzado', ar: 'أحذية' },
}
