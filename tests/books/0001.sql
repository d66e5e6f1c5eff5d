-- A book as the first schema wrote it: the way up from it stays tested.
PRAGMA application_id = 1447645765; PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE book_property (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;
INSERT INTO book_property VALUES(1,'uuid','ccce91a9-e6ba-4fa4-801a-5ac7816b8721');
CREATE TABLE counter (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  next INTEGER NOT NULL
) STRICT;
INSERT INTO counter VALUES(1,'id',147);
CREATE TABLE profile_fact (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  valid_from TEXT NOT NULL
) STRICT;
INSERT INTO profile_fact VALUES(1,'activity','bnc_ssi','2025-01-15');
INSERT INTO profile_fact VALUES(2,'address','12 rue des Lilas;69003;Lyon;FR','2025-01-15');
INSERT INTO profile_fact VALUES(3,'basis','cash','2025-01-15');
INSERT INTO profile_fact VALUES(4,'country','FR','2025-01-15');
INSERT INTO profile_fact VALUES(5,'currency','EUR','2025-01-15');
INSERT INTO profile_fact VALUES(6,'id.siren','732829320','2025-01-15');
INSERT INTO profile_fact VALUES(7,'id.siret','73282932000074','2025-01-15');
INSERT INTO profile_fact VALUES(8,'id.vat','FR44732829320','2025-01-15');
INSERT INTO profile_fact VALUES(9,'language','fr','2025-01-15');
INSERT INTO profile_fact VALUES(10,'name','Atelier des Lilas EI','2025-01-15');
INSERT INTO profile_fact VALUES(11,'payment_term_days','30','2025-01-15');
INSERT INTO profile_fact VALUES(12,'regime','fr-micro','2025-01-15');
INSERT INTO profile_fact VALUES(13,'start','2025-01-15','2025-01-15');
INSERT INTO profile_fact VALUES(14,'vat_scheme','exempt','2025-01-15');
CREATE TABLE party (
  id INTEGER PRIMARY KEY NOT NULL,
  is_client INTEGER NOT NULL DEFAULT 0,
  is_supplier INTEGER NOT NULL DEFAULT 0,
  is_business INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  street TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  payment_term_days INTEGER,
  notes TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO party VALUES(144,1,0,1,'Ateliers Noël','5 place de l''Hôtel-de-Ville','31000','Toulouse','FR','','','',NULL,'',0);
CREATE TABLE party_identifier (
  id INTEGER PRIMARY KEY NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE service (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL,
  unit_price TEXT NOT NULL,
  currency TEXT NOT NULL,
  vat_code TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE account (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  class TEXT NOT NULL,         -- asset, liability, equity, income, expense
  normal_side TEXT NOT NULL    -- debit, credit
) STRICT;
INSERT INTO account VALUES(15,'101000','Capital','equity','credit');
INSERT INTO account VALUES(16,'108000','Compte de l''exploitant','equity','credit');
INSERT INTO account VALUES(18,'120000','Résultat de l''exercice (bénéfice)','equity','credit');
INSERT INTO account VALUES(20,'129000','Résultat de l''exercice (perte)','equity','debit');
INSERT INTO account VALUES(22,'164000','Emprunts auprès des établissements de crédit','liability','credit');
INSERT INTO account VALUES(23,'168800','Intérêts courus','liability','credit');
INSERT INTO account VALUES(24,'205000','Logiciels, licences et droits similaires','asset','debit');
INSERT INTO account VALUES(25,'218300','Matériel de bureau et matériel informatique','asset','debit');
INSERT INTO account VALUES(26,'218400','Mobilier','asset','debit');
INSERT INTO account VALUES(27,'275000','Dépôts et cautionnements versés','asset','debit');
INSERT INTO account VALUES(28,'280500','Amortissements - concessions, logiciels et droits similaires','asset','credit');
INSERT INTO account VALUES(29,'281830','Amortissements - matériel de bureau et informatique','asset','credit');
INSERT INTO account VALUES(30,'281840','Amortissements - mobilier','asset','credit');
INSERT INTO account VALUES(31,'401000','Fournisseurs','liability','credit');
INSERT INTO account VALUES(33,'404000','Fournisseurs d''immobilisations','liability','credit');
INSERT INTO account VALUES(34,'408100','Fournisseurs - factures non parvenues','liability','credit');
INSERT INTO account VALUES(35,'411000','Clients','asset','debit');
INSERT INTO account VALUES(37,'416000','Clients douteux ou litigieux','asset','debit');
INSERT INTO account VALUES(38,'418100','Clients - Factures à établir','asset','debit');
INSERT INTO account VALUES(39,'419100','Clients - Avances et acomptes reçus','liability','credit');
INSERT INTO account VALUES(41,'419700','Clients - Autres avoirs','liability','credit');
INSERT INTO account VALUES(43,'431000','Sécurité sociale','liability','credit');
INSERT INTO account VALUES(44,'445200','TVA due sur acquisitions intracommunautaires','liability','credit');
INSERT INTO account VALUES(46,'445510','TVA à décaisser','liability','credit');
INSERT INTO account VALUES(48,'445620','TVA déductible sur immobilisations','asset','debit');
INSERT INTO account VALUES(50,'445640','TVA déductible sur opérations non réglées','asset','debit');
INSERT INTO account VALUES(51,'445660','TVA déductible sur autres biens et services','asset','debit');
INSERT INTO account VALUES(54,'445670','Crédit de TVA à reporter','asset','debit');
INSERT INTO account VALUES(55,'445710','TVA collectée','liability','credit');
INSERT INTO account VALUES(57,'445740','TVA collectée sur opérations non réglées','liability','credit');
INSERT INTO account VALUES(58,'445800','Taxes sur le chiffre d''affaires à régulariser ou en attente','liability','credit');
INSERT INTO account VALUES(60,'445810','Acomptes - Régime simplifié d''imposition','asset','debit');
INSERT INTO account VALUES(61,'447000','Autres impôts, taxes et versements assimilés','liability','credit');
INSERT INTO account VALUES(62,'455000','Associés - Comptes courants','liability','credit');
INSERT INTO account VALUES(63,'467000','Débours et autres comptes de tiers','liability','credit');
INSERT INTO account VALUES(65,'471000','Compte d''attente','asset','debit');
INSERT INTO account VALUES(67,'486000','Charges constatées d''avance','asset','debit');
INSERT INTO account VALUES(68,'487000','Produits constatés d''avance','liability','credit');
INSERT INTO account VALUES(69,'491000','Dépréciations des comptes de clients','asset','credit');
INSERT INTO account VALUES(70,'512000','Banques','asset','debit');
INSERT INTO account VALUES(72,'512100','Second compte en euros (PayPal, Wise...)','asset','debit');
INSERT INTO account VALUES(73,'512400','Comptes en devises','asset','debit');
INSERT INTO account VALUES(74,'517000','Autres organismes financiers','asset','debit');
INSERT INTO account VALUES(75,'530000','Caisse','asset','debit');
INSERT INTO account VALUES(77,'580000','Virements internes','asset','debit');
INSERT INTO account VALUES(79,'604000','Achats d''études et prestations de services','expense','debit');
INSERT INTO account VALUES(80,'606100','Eau, énergie','expense','debit');
INSERT INTO account VALUES(81,'606300','Fournitures d''entretien et de petit équipement','expense','debit');
INSERT INTO account VALUES(82,'606400','Fournitures administratives','expense','debit');
INSERT INTO account VALUES(83,'611000','Sous-traitance générale','expense','debit');
INSERT INTO account VALUES(84,'613200','Locations immobilières','expense','debit');
INSERT INTO account VALUES(85,'613500','Locations mobilières','expense','debit');
INSERT INTO account VALUES(86,'614000','Charges locatives et de copropriété','expense','debit');
INSERT INTO account VALUES(87,'615600','Maintenance','expense','debit');
INSERT INTO account VALUES(88,'616000','Primes d''assurances','expense','debit');
INSERT INTO account VALUES(89,'618100','Documentation générale','expense','debit');
INSERT INTO account VALUES(90,'618500','Formations, colloques, séminaires','expense','debit');
INSERT INTO account VALUES(91,'622200','Commissions sur ventes (plateformes)','expense','debit');
INSERT INTO account VALUES(92,'622600','Honoraires','expense','debit');
INSERT INTO account VALUES(93,'623000','Publicité, publications, relations publiques','expense','debit');
INSERT INTO account VALUES(94,'625100','Voyages et déplacements','expense','debit');
INSERT INTO account VALUES(95,'625700','Réceptions','expense','debit');
INSERT INTO account VALUES(96,'626000','Frais postaux et télécommunications','expense','debit');
INSERT INTO account VALUES(97,'627000','Services bancaires et assimilés','expense','debit');
INSERT INTO account VALUES(99,'628100','Cotisations professionnelles','expense','debit');
INSERT INTO account VALUES(100,'635110','Cotisation foncière des entreprises','expense','debit');
INSERT INTO account VALUES(101,'646000','Cotisations sociales personnelles de l''exploitant','expense','debit');
INSERT INTO account VALUES(102,'651100','Redevances de logiciels et licences','expense','debit');
INSERT INTO account VALUES(103,'654000','Pertes sur créances irrécouvrables','expense','debit');
INSERT INTO account VALUES(105,'656000','Pertes de change sur créances et dettes commerciales','expense','debit');
INSERT INTO account VALUES(107,'658000','Charges diverses de gestion courante','expense','debit');
INSERT INTO account VALUES(109,'661100','Intérêts des emprunts et dettes','expense','debit');
INSERT INTO account VALUES(110,'665000','Escomptes accordés','expense','debit');
INSERT INTO account VALUES(112,'666000','Pertes de change (financières)','expense','debit');
INSERT INTO account VALUES(113,'681110','Dotations aux amortissements - immobilisations incorporelles','expense','debit');
INSERT INTO account VALUES(114,'681120','Dotations aux amortissements sur immobilisations corporelles','expense','debit');
INSERT INTO account VALUES(115,'681740','Dotations aux dépréciations des créances','expense','debit');
INSERT INTO account VALUES(116,'706000','Prestations de services','income','credit');
INSERT INTO account VALUES(118,'706100','Prestations de services UE (autoliquidation)','income','credit');
INSERT INTO account VALUES(120,'706200','Prestations hors UE','income','credit');
INSERT INTO account VALUES(122,'706900','Prestations de services en franchise de TVA','income','credit');
INSERT INTO account VALUES(124,'708500','Frais refacturés','income','credit');
INSERT INTO account VALUES(126,'709600','Rabais et remises accordés','income','debit');
INSERT INTO account VALUES(127,'756000','Gains de change sur créances et dettes commerciales','income','credit');
INSERT INTO account VALUES(129,'758000','Produits divers de gestion courante','income','credit');
INSERT INTO account VALUES(131,'763100','Revenus des créances commerciales (pénalités de retard)','income','credit');
INSERT INTO account VALUES(133,'890000','Bilan d''ouverture','equity','credit');
CREATE TABLE account_role (
  id INTEGER PRIMARY KEY NOT NULL,
  role TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
INSERT INTO account_role VALUES(17,'owner',16);
INSERT INTO account_role VALUES(19,'result_profit',18);
INSERT INTO account_role VALUES(21,'result_loss',20);
INSERT INTO account_role VALUES(32,'payable',31);
INSERT INTO account_role VALUES(36,'receivable',35);
INSERT INTO account_role VALUES(40,'deposits_received',39);
INSERT INTO account_role VALUES(42,'client_credit',41);
INSERT INTO account_role VALUES(45,'vat_reverse_due',44);
INSERT INTO account_role VALUES(47,'vat_payable',46);
INSERT INTO account_role VALUES(49,'vat_deductible_assets',48);
INSERT INTO account_role VALUES(52,'vat_deductible',51);
INSERT INTO account_role VALUES(53,'vat_deductible_reverse',51);
INSERT INTO account_role VALUES(56,'vat_collected',55);
INSERT INTO account_role VALUES(59,'vat_pending',58);
INSERT INTO account_role VALUES(64,'disbursements',63);
INSERT INTO account_role VALUES(66,'suspense',65);
INSERT INTO account_role VALUES(71,'bank',70);
INSERT INTO account_role VALUES(76,'cash',75);
INSERT INTO account_role VALUES(78,'transfer',77);
INSERT INTO account_role VALUES(98,'bank_charges',97);
INSERT INTO account_role VALUES(104,'bad_debt',103);
INSERT INTO account_role VALUES(106,'exchange_loss',105);
INSERT INTO account_role VALUES(108,'rounding',107);
INSERT INTO account_role VALUES(111,'discount_granted',110);
INSERT INTO account_role VALUES(117,'revenue_domestic',116);
INSERT INTO account_role VALUES(119,'revenue_reverse_charge',118);
INSERT INTO account_role VALUES(121,'revenue_outside',120);
INSERT INTO account_role VALUES(123,'revenue_exempt_scheme',122);
INSERT INTO account_role VALUES(125,'revenue_rebilled',124);
INSERT INTO account_role VALUES(128,'exchange_gain',127);
INSERT INTO account_role VALUES(130,'recovery_fee',129);
INSERT INTO account_role VALUES(132,'late_interest',131);
INSERT INTO account_role VALUES(134,'opening',133);
CREATE TABLE subaccount (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id)
) STRICT;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL           -- sales, purchases, bank, cash, general, opening
) STRICT;
INSERT INTO journal VALUES(135,'VE','Ventes','sales');
INSERT INTO journal VALUES(136,'AC','Achats','purchases');
INSERT INTO journal VALUES(137,'BQ','Banque','bank');
INSERT INTO journal VALUES(138,'CA','Caisse','cash');
INSERT INTO journal VALUES(139,'OD','Opérations diverses','general');
INSERT INTO journal VALUES(140,'AN','À-nouveaux','opening');
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}'   -- what the file's own form was (separator, sign convention ...), as JSON
) STRICT;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL,
  journal_id INTEGER NOT NULL REFERENCES journal (id),
  date TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',   -- final once validated; empty while a draft
  valid_date TEXT,                   -- set once, when the entry becomes intangible
  piece_ref TEXT NOT NULL DEFAULT '',
  piece_date TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'normal', -- normal, opening (the book's first balances), carried (a later year's copy of them)
  source_kind TEXT NOT NULL DEFAULT '', -- document, payment, expense, import, manual ...
  source_id INTEGER,
  reverses_id INTEGER REFERENCES entry (id),
  batch_id INTEGER REFERENCES import_batch (id)
) STRICT;
CREATE TABLE line (
  id INTEGER PRIMARY KEY NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  date TEXT NOT NULL,
  carried INTEGER NOT NULL DEFAULT 0,
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  label TEXT,                        -- when it differs from the entry's
  subaccount_id INTEGER REFERENCES subaccount (id),
  foreign_amount INTEGER,
  foreign_currency TEXT,
  letter TEXT,
  letter_date TEXT,
  vat_code TEXT,
  document_id INTEGER REFERENCES document (id)
) STRICT;
CREATE TABLE line_detail (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES line (id),
  fields TEXT NOT NULL
) STRICT;
CREATE TABLE account_month (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL,
  month TEXT NOT NULL,               -- 2026-03
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  UNIQUE (account_id, month)
) STRICT;
CREATE TABLE number_series (
  id INTEGER PRIMARY KEY NOT NULL,
  document_kind TEXT NOT NULL UNIQUE,
  pattern TEXT NOT NULL,             -- F-{year}-{number:4}
  year INTEGER NOT NULL,             -- of the last number given; 0 = none yet
  next INTEGER NOT NULL,
  resets_each_year INTEGER NOT NULL DEFAULT 1,
  last_date TEXT NOT NULL DEFAULT '' -- day of the last number given
) STRICT;
INSERT INTO number_series VALUES(141,'quote','D-{year}-{number:4}',0,1,1,'');
INSERT INTO number_series VALUES(142,'invoice','F-{year}-{number:4}',0,1,1,'');
INSERT INTO number_series VALUES(143,'credit_note','A-{year}-{number:4}',0,1,1,'');
CREATE TABLE document (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,                -- quote, invoice, credit_note
  state TEXT NOT NULL,               -- draft, issued, accepted, refused, cancelled
  client_id INTEGER NOT NULL REFERENCES party (id),
  number TEXT,
  issue_date TEXT,
  due_date TEXT,
  service_first TEXT,
  service_last TEXT,
  currency TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  payment_term_days INTEGER,
  total_net INTEGER NOT NULL DEFAULT 0,
  total_tax INTEGER NOT NULL DEFAULT 0,
  total_gross INTEGER NOT NULL DEFAULT 0,
  corrects_id INTEGER REFERENCES document (id), -- the invoice a credit note corrects
  frozen TEXT NOT NULL DEFAULT '',   -- sender, client and mentions as they stood at issue (JSON)
  paper_hash TEXT                    -- the archived PDF, in blob
) STRICT;
CREATE TABLE document_line (
  id INTEGER PRIMARY KEY NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  quantity TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_price TEXT NOT NULL,
  discount_percent TEXT NOT NULL DEFAULT '',
  vat_category TEXT NOT NULL,        -- S, Z, E, AE, K, G, O
  vat_rate TEXT NOT NULL,            -- percent
  net INTEGER NOT NULL,
  service_id INTEGER REFERENCES service (id)
) STRICT;
CREATE TABLE document_tax (
  id INTEGER PRIMARY KEY NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  category TEXT NOT NULL,
  rate TEXT NOT NULL,
  base INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE payment (
  id INTEGER PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL,           -- in, out
  party_id INTEGER REFERENCES party (id),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  method TEXT NOT NULL,              -- transfer, card, cash, cheque, direct_debit, platform, other
  reference TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY NOT NULL,
  payment_id INTEGER REFERENCES payment (id),
  document_id INTEGER REFERENCES document (id),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,           -- part of the document's balance that this ends
  tax INTEGER NOT NULL DEFAULT 0,    -- the VAT inside it
  home_amount INTEGER,               -- both in the book's currency, when the document has another one
  home_tax INTEGER,
  kind TEXT NOT NULL                 -- payment, bank_charges, discount, credit_note, client_credit, refund, bad_debt
) STRICT;
CREATE TABLE expense (
  id INTEGER PRIMARY KEY NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft',
  date TEXT NOT NULL,
  paid_date TEXT,
  supplier_id INTEGER REFERENCES party (id),
  category TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL,
  amount_net INTEGER NOT NULL,
  amount_tax INTEGER NOT NULL,
  amount_gross INTEGER NOT NULL,
  tax_deductible INTEGER NOT NULL DEFAULT 0, -- the part of amount_tax that comes back
  vat_treatment TEXT NOT NULL,       -- none, supplier, reverse_charge
  vat_rate TEXT NOT NULL DEFAULT '0',
  method TEXT NOT NULL DEFAULT 'transfer',
  reference TEXT NOT NULL DEFAULT '',
  foreign_amount INTEGER,            -- what was asked for in another currency, and how it was converted
  foreign_currency TEXT,
  exchange_rate TEXT,
  exchange_source TEXT,
  exchange_date TEXT
) STRICT;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  blob_hash TEXT NOT NULL
) STRICT;
CREATE TABLE blob (
  id INTEGER PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL UNIQUE,         -- SHA-256, hexadecimal
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE recurring (
  id INTEGER PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL,           -- in, out
  label TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  category TEXT NOT NULL DEFAULT '',
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  months_between INTEGER NOT NULL,   -- 1 monthly, 3 quarterly, 12 yearly
  first_date TEXT NOT NULL,
  last_date TEXT
) STRICT;
CREATE TABLE period_lock (
  id INTEGER PRIMARY KEY NOT NULL,
  last_day TEXT NOT NULL
) STRICT;
INSERT INTO period_lock VALUES(146,'2025-12-31');
CREATE TABLE declared_period (
  id INTEGER PRIMARY KEY NOT NULL,
  obligation TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  base INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  paid_on TEXT
) STRICT;
INSERT INTO declared_period VALUES(145,'contributions','2025-10-01','2025-12-31',100000,25800,'EUR','2026-03-02',NULL);
CREATE TABLE start_figure (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,                -- turnover, receipts
  activity TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  what TEXT NOT NULL,                -- message id
  payload TEXT,                      -- arguments as JSON; may be erased, the digest stays
  payload_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-26T13:15:49.170Z','deed.book_made','[["name",{"kind":"text","value":"Atelier des Lilas EI"}]]','e2b53b648f915c5b74924e5b18c39d60309d8ac4ac5b034f8a5cee5caedeb75e','','49aea2115265a0b06781fb0e752875d91f03ac5cb13838c1c655b375a21b5c44');
INSERT INTO audit VALUES(2,'2026-11-26T13:15:49.188Z','deed.client_added','[["name",{"kind":"text","value":"Ateliers Noël"}]]','32682989c5658f6ce133e8dfea675ca2f0b1b5eb0b2d89bc1cadf6aad1b8d664','49aea2115265a0b06781fb0e752875d91f03ac5cb13838c1c655b375a21b5c44','cc59cce35cd37c2467c67c9d99af0013dd2690f663271b2d2b58850cbd681d8d');
INSERT INTO audit VALUES(3,'2026-11-26T13:15:49.208Z','deed.period_declared','[["obligation",{"kind":"text","value":"contributions"}],["first",{"kind":"date","value":"2025-10-01"}],["last",{"kind":"date","value":"2025-12-31"}]]','3bbc20512fd0a4c667946d4dd5b8361e71f4397a73b90f0138417df15f72053c','cc59cce35cd37c2467c67c9d99af0013dd2690f663271b2d2b58850cbd681d8d','c2d12a81b952fb150fe73a7253126ab0fc6278e41ff5dfa7baea79a529d5c07a');
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY NOT NULL,
  audit_id INTEGER NOT NULL,
  what TEXT NOT NULL,
  arguments TEXT NOT NULL,
  reversal TEXT NOT NULL DEFAULT '', -- a step that cannot be taken back names what to do instead (message id)
  changeset BLOB,                    -- null for such a step
  state TEXT NOT NULL                -- done, undone
) STRICT;
INSERT INTO undo_step VALUES(1,1,'deed.book_made','[["name",{"kind":"text","value":"Atelier des Lilas EI"}]]','undo.reversal.new_book',NULL,'done');
INSERT INTO undo_step VALUES(2,2,'deed.client_added','[["name",{"kind":"text","value":"Ateliers Noël"}]]','',X'540f0100000000000000000000000000007061727479001200010000000000000090010000000000000001010000000000000000010000000000000001030e4174656c69657273204e6fc3ab6c031c3520706c616365206465206c2748c3b474656c2d64652d56696c6c65030533313030300308546f756c6f75736503024652030003000300050300010000000000000000','done');
INSERT INTO undo_step VALUES(3,3,'deed.period_declared','[["obligation",{"kind":"text","value":"contributions"}],["first",{"kind":"date","value":"2025-10-01"}],["last",{"kind":"date","value":"2025-12-31"}]]','reversal.period_declared',NULL,'done');
CREATE INDEX profile_fact_by_key ON profile_fact (key, valid_from);
CREATE INDEX party_identifier_by_party ON party_identifier (party_id);
CREATE INDEX account_role_by_account ON account_role (account_id);
CREATE INDEX subaccount_by_party ON subaccount (party_id);
CREATE INDEX entry_by_date ON entry (date);
CREATE INDEX entry_by_journal ON entry (journal_id, date);
CREATE INDEX entry_by_source ON entry (source_kind, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX entry_by_reversed ON entry (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX entry_by_batch ON entry (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX line_by_entry ON line (entry_id);
CREATE INDEX line_by_account ON line (account_id, date);
CREATE INDEX line_by_subaccount ON line (subaccount_id) WHERE subaccount_id IS NOT NULL;
CREATE INDEX line_by_letter ON line (account_id, length(letter), letter) WHERE letter IS NOT NULL;
CREATE INDEX line_by_document ON line (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX document_by_client ON document (client_id);
CREATE INDEX document_by_corrected ON document (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE UNIQUE INDEX document_by_number ON document (number) WHERE number IS NOT NULL;
CREATE INDEX document_by_date ON document (issue_date);
CREATE INDEX document_line_by_document ON document_line (document_id);
CREATE INDEX document_line_by_service ON document_line (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX document_tax_by_document ON document_tax (document_id);
CREATE INDEX payment_by_party ON payment (party_id);
CREATE INDEX payment_by_date ON payment (date);
CREATE INDEX settlement_by_payment ON settlement (payment_id);
CREATE INDEX settlement_by_document ON settlement (document_id);
CREATE INDEX expense_by_supplier ON expense (supplier_id);
CREATE INDEX expense_by_date ON expense (date);
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);
CREATE INDEX recurring_by_party ON recurring (party_id);
CREATE TRIGGER line_added AFTER INSERT ON line WHEN NEW.carried = 0 BEGIN
  INSERT INTO account_month (account_id, month, debit, credit, lines)
  VALUES (NEW.account_id, substr(NEW.date, 1, 7), NEW.debit, NEW.credit, 1)
  ON CONFLICT (account_id, month) DO UPDATE SET
    debit = debit + excluded.debit, credit = credit + excluded.credit, lines = lines + 1;
END;
CREATE TRIGGER line_removed AFTER DELETE ON line WHEN OLD.carried = 0 BEGIN
  UPDATE account_month SET debit = debit - OLD.debit, credit = credit - OLD.credit, lines = lines - 1
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7);
  DELETE FROM account_month
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7) AND lines = 0;
END;
CREATE TRIGGER line_changed AFTER UPDATE OF account_id, date, carried, debit, credit ON line BEGIN
  UPDATE account_month SET debit = debit - OLD.debit, credit = credit - OLD.credit, lines = lines - 1
  WHERE OLD.carried = 0 AND account_id = OLD.account_id AND month = substr(OLD.date, 1, 7);
  INSERT INTO account_month (account_id, month, debit, credit, lines)
  SELECT NEW.account_id, substr(NEW.date, 1, 7), NEW.debit, NEW.credit, 1 WHERE NEW.carried = 0
  ON CONFLICT (account_id, month) DO UPDATE SET
    debit = debit + excluded.debit, credit = credit + excluded.credit, lines = lines + 1;
  DELETE FROM account_month
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7) AND lines = 0;
END;
COMMIT;
