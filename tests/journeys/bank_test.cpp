#include "tests/journeys/journey.h"

namespace vireo::journey {

/// From a bank's file to an accountant's dossier.
class Bank : public Journey {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }
  Answer today(Words words) const { return on("2026-03-31", std::move(words)); }
  void begin() const {
    ASSERT_EQ(new_book().code, 0);
    ASSERT_EQ(
        today({"client", "add", "--name", "Studio Béranger", "--address", "1 rue A;69001;Lyon;FR"}).code, 0);
    const Answer draft =
        on("2026-02-01", {"invoice", "draft", "--client", "Studio Béranger", "--line", "Accueil;10;h;45"});
    ASSERT_EQ(draft.code, 0) << draft.out;
    number_ = on("2026-02-01", {"invoice", "issue", std::to_string(draft.json()["draft"].get<int>())})
                  .json()["number"]
                  .get<std::string>();
    write("march.csv", "Date;Libellé;Montant;Solde\n02/03/2026;VIR STUDIO BERANGER " + number_ +
                           ";450,00;1450,00\n03/03/2026;PRLV ORANGE;-29,99;1420,01\n04/03/2026;CAFE DE LA "
                           "GARE;-3,50;1416,51\n"
                           "04/03/2026;CAFE DE LA GARE;-3,50;1413,01\n");
  }
  Json lines(const std::string& state) const {
    return today({"bank", "lines", "--state", state}).json()["lines"];
  }
  std::string id_of(const std::string& text) const {
    const Json all = today({"bank", "lines"}).json()["lines"];
    for (const auto& line : all)
      if (line["text"].get<std::string>().find(text) != std::string::npos && line["state"] != "matched")
        return std::to_string(line["id"].get<int>());
    return "0";
  }
  std::string balance(const std::string& code) const {
    const Json rows = today({"ledger", "trial-balance"}).json()["rows"];
    for (const auto& row : rows)
      if (row["account"] == code) return row["balance"];
    return "0.00";
  }
  mutable std::string number_;
};

TEST_F(Bank, AnOverlappingFileAddsNothingTwiceAndKeepsTwins) {
  begin();
  const Json first = today({"bank", "import", path("march.csv")}).json();
  EXPECT_EQ(first["added"], 4);
  EXPECT_EQ(first["balance_checks"][0], "ties");
  EXPECT_EQ(today({"bank", "import", path("march.csv")}).json()["added"], 0);
  write("more.csv",
        "Date;Libellé;Montant\n04/03/2026;CAFE DE LA GARE;-3,50\n04/03/2026;CAFE DE LA GARE;-3,50\n"
        "04/03/2026;CAFE DE LA GARE;-3,50\n");
  const Json more = today({"bank", "import", path("more.csv")}).json();
  EXPECT_EQ(more["added"], 1);
  EXPECT_EQ(more["duplicates"], 2);
  ASSERT_EQ(today({"undo"}).code, 0);
  EXPECT_EQ(lines("open").size(), 4U);
  ASSERT_EQ(today({"undo"}).code, 0);
  EXPECT_EQ(lines("open").size(), 0U);
}

TEST_F(Bank, AMatchBooksLettersAndCanBeTakenBack) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  const Json sure = today({"bank", "match", "--auto"}).json();
  ASSERT_EQ(sure["count"], 1);
  EXPECT_EQ(sure["matched"][0]["target"], number_);
  EXPECT_EQ(balance("411000"), "0.00");
  EXPECT_EQ(balance("512000"), "450.00");
  const std::string id = std::to_string(sure["matched"][0]["line"].get<int>());
  EXPECT_EQ(today({"bank", "unmatch", id}).code, 0);
  EXPECT_EQ(balance("411000"), "450.00");
  EXPECT_EQ(balance("512000"), "0.00");
  EXPECT_EQ(lines("matched").size(), 0U);
  EXPECT_EQ(today({"bank", "match", id, "--invoice", number_, "--owner"}).codes(), Words{"bank.say_what"});
  EXPECT_EQ(today({"bank", "match", id, "--account", "999999"}).codes(), Words{"bank.target_unknown"});
}

TEST_F(Bank, WhatIsSaidOnceIsSuggestedTheNextTime) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  ASSERT_EQ(today({"bank", "match", id_of("CAFE"), "--owner"}).code, 0);
  EXPECT_EQ(balance("108000"), "3.50");
  const Json rules = today({"bank", "rules"}).json()["rules"];
  ASSERT_EQ(rules.size(), 1U);
  const Json& rule = rules[0];
  EXPECT_EQ(rule["words"], "cafe gare");
  EXPECT_EQ(rule["kind"], "owner");
  const Json open = lines("open");
  for (const auto& line : open)
    if (line["text"] == "CAFE DE LA GARE") {
      EXPECT_EQ(line["suggestions"][0]["kind"], "owner");
    }
  ASSERT_EQ(today({"bank", "rule", "--remove", std::to_string(rule["id"].get<int>())}).code, 0);
  EXPECT_TRUE(today({"bank", "rules"}).json()["rules"].empty());
}

TEST_F(Bank, AReconciliationEndsAtZeroAndProtectsItsLines) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  ASSERT_EQ(today({"bank", "match", "--auto"}).code, 0);
  const std::string id = id_of("ORANGE");
  ASSERT_EQ(today({"bank", "match", id, "--owner", "--once"}).code, 0);
  const Words part{"bank", "reconcile", "--date", "2026-03-31", "--balance", "420.00", "--auto"};
  EXPECT_EQ(today(part).json()["difference"], "-0.01");
  Words finish = part;
  finish.emplace_back("--finish");
  EXPECT_EQ(today(finish).codes(), Words{"reconcile.differs"});
  finish[5] = "420.01";
  EXPECT_EQ(today(finish).json()["finished"], true);
  EXPECT_EQ(today({"bank", "unmatch", id}).codes(), Words{"entry.reconciled"});
  EXPECT_EQ(today({"report", "export", "reconciliation", "-o", path("r.pdf")}).code, 0);
}

TEST_F(Bank, AYearClosesOpensAndDoublesNothing) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  const auto later = [&](Words words) { return on("2027-01-15", std::move(words)); };
  EXPECT_EQ(later({"period", "close", "--year", "2027"}).codes(), Words{"close.not_over"});
  const Answer waiting = later({"period", "close", "--year", "2026"});
  EXPECT_EQ(waiting.codes().front(), "close.obstacles");
  EXPECT_EQ(waiting.codes().size(), 5U);  // each line is named
  const auto balances = [&] {
    return later({"ledger", "trial-balance", "--from", "2027-01-01", "--to", "2027-12-31"}).json()["rows"];
  };
  const Json before = balances();
  const auto without_equity = [](const Json& rows) {
    Json kept = Json::array();
    for (const auto& row : rows)
      if (row["account"].get<std::string>().front() != '1') kept.push_back(row);
    return kept;
  };
  const Json closed = later({"period", "close", "--year", "2026", "--force"}).json();
  EXPECT_EQ(closed["result"], "450.00");
  // A sole trader's result is capital on the first day of the next year; nothing else moves.
  EXPECT_EQ(without_equity(balances()), without_equity(before));
  const auto of = [&](const std::string& account) {
    for (const auto& row : balances())
      if (row["account"] == account) return row["balance"].get<std::string>();
    return std::string("0.00");
  };
  EXPECT_EQ(of("120000") + " " + of("101000"), "0.00 -450.00");
  EXPECT_EQ(later({"period", "close", "--year", "2026", "--force"}).codes(), Words{"close.already"});
  EXPECT_EQ(later({"period", "reopen", "--after", "2026-06-30", "--reason", " "}).codes(),
            Words{"reopen.reason_missing"});
  EXPECT_EQ(later({"period", "reopen", "--after", "2026-06-30", "--reason", "forgotten receipt"}).code, 0);
  EXPECT_EQ(balances(), before);
  EXPECT_EQ(of("120000") + " " + of("101000"), "-450.00 0.00");
  EXPECT_EQ(later({"book", "check"}).code, 0);
  EXPECT_EQ(later({"period", "close", "--year", "2026", "--force"}).code, 0);
  EXPECT_EQ(of("120000") + " " + of("101000"), "0.00 -450.00");
  // Also when what opened the next year is final by then: it is reversed, and closing again writes it anew.
  ASSERT_EQ(later({"period", "lock", "--until", "2027-01-10"}).code, 0);
  EXPECT_EQ(later({"period", "reopen", "--after", "2026-06-30", "--reason", "forgotten receipt"}).code, 0);
  EXPECT_EQ(of("120000") + " " + of("101000"), "-450.00 0.00");
  EXPECT_EQ(later({"period", "close", "--year", "2026", "--force"}).code, 0);
  EXPECT_EQ(of("120000") + " " + of("101000"), "0.00 -450.00");
  EXPECT_EQ(without_equity(balances()), without_equity(before));
  EXPECT_EQ(later({"book", "check"}).code, 0);
}

TEST_F(Bank, OtherProgramsAcceptTheJournalsAndTheValidatorTheFile) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  ASSERT_EQ(today({"bank", "match", "--auto"}).code, 0);
  ASSERT_EQ(today({"period", "lock", "--until", "2026-03-31"}).code, 0);
  for (const char* format : {"hledger", "ledger", "beancount", "datev", "fec"})
    ASSERT_EQ(today({"ledger", "export", "--format", format, "--year", "2026", "-o", path("out")}).code, 0)
        << format;
  // French accounts are none of DATEV's charts: the export says so.
  const Words told =
      today({"ledger", "export", "--format", "datev", "--year", "2026", "-o", path("out")}).codes();
  EXPECT_NE(std::find(told.begin(), told.end(), "datev.other_chart"), told.end());
  EXPECT_EQ(std::system(("hledger -f " + path("out/b-2026.journal") + " check >/dev/null").c_str()), 0);
  EXPECT_EQ(std::system(("ledger -f " + path("out/b-2026.ledger") + " bal >/dev/null").c_str()), 0);
  EXPECT_EQ(std::system(("bean-check " + path("out/b-2026.beancount")).c_str()), 0);
  const Answer law = run({"--json", "fec", "check", path("out/732829320FEC20261231.txt")});
  EXPECT_EQ(law.code, 0) << law.out;
  EXPECT_EQ(law.json()["accepted"], true);
  const std::string batch = bytes(path("out/EXTF_Buchungsstapel_2026.csv"));
  for (std::size_t at = 0, line = 0; at < batch.size(); ++line) {
    const auto end = batch.find("\r\n", at);
    const std::string row = batch.substr(at, end - at);
    EXPECT_EQ(std::count(row.begin(), row.end(), ';'), line == 0 ? 30 : 124) << row;
    at = end + 2;
  }
}

TEST_F(Bank, AnAdviserInGermanyGetsGrossRowsAndTheNamesBehindPersonalAccounts) {
  const auto made = [&](const char* day, Words words) {
    const Answer answer = on(day, words);
    EXPECT_EQ(answer.code, 0) << answer.out;
    return answer.json();
  };
  ASSERT_EQ(run({"--lang",     "en",         "--json",
                 "--today",    "2026-01-02", "book",
                 "new",        book(),       "--country",
                 "DE",         "--regime",   "own-rates",
                 "--activity", "services",   "--name",
                 "Buero Nord", "--address",  "Hafenstr. 1;20457;Hamburg;DE",
                 "--start",    "2026-01-02", "--chart",
                 "skr03"})
                .code,
            0);
  made("2026-01-02", {"profile", "set", "vat_scheme=standard", "vat_due=invoice", "id.vat=DE136695976",
                      "--from", "2026-01-02"});
  made("2026-01-03", {"client", "add", "--name", "Müller & Söhne GmbH", "--address",
                      "Kaiserallee 12a;76133;Karlsruhe;DE", "--id", "vat=DE811569869"});
  const std::string draft = made("2026-01-05", {"invoice", "draft", "--client", "Müller & Söhne GmbH",
                                                "--line", "Telefon;20;h;50;19"})["draft"]
                                .dump();
  made("2026-01-05", {"invoice", "issue", draft});
  const Json files = made(
      "2026-02-01", {"ledger", "export", "--format", "datev", "--year", "2026", "-o", path("out")})["files"];
  ASSERT_EQ(files.size(), 3U) << files;
  EXPECT_EQ(files[2]["rows"], 1);
  const std::string batch = bytes(path("out/EXTF_Buchungsstapel_2026.csv"));
  EXPECT_NE(batch.find("\r\n1190,00;\"H\";"), std::string::npos) << batch.substr(batch.find("\r\n1"));
  const std::string people = bytes(path("out/EXTF_GP_Stamm_2026.csv"));
  const std::string row = people.substr(people.rfind("\r\n1") + 2);
  EXPECT_EQ(std::count(row.begin(), row.end(), ';'), 253) << row;
  EXPECT_EQ(row.substr(0, 8), "10001;\"M");
  EXPECT_NE(row.find("\"M\xFCller & S\xF6hne GmbH\""), std::string::npos) << row;
  EXPECT_NE(row.find("\"DE\";\"811569869\""), std::string::npos) << row;
  EXPECT_NE(row.find("\"STR\";\"Kaiserallee 12a\";;\"76133\";\"Karlsruhe\";\"DE\""), std::string::npos)
      << row;
}

TEST_F(Bank, TheDossierHoldsWhatAnAccountantAsksForAndIsTheSameTwice) {
  begin();
  ASSERT_EQ(today({"bank", "import", path("march.csv")}).code, 0);
  const Json made = today({"report", "dossier", "--year", "2026", "-o", path("d.zip")}).json();
  ASSERT_EQ(today({"report", "dossier", "--year", "2026", "-o", path("e.zip")}).code, 0);
  EXPECT_EQ(bytes(path("d.zip")), bytes(path("e.zip")));
  EXPECT_GE(made["files"].get<int>(), 6);
  ASSERT_EQ(std::system(("cd " + path("") + " && python3 -m zipfile -e d.zip x >/dev/null").c_str()), 0);
  EXPECT_TRUE(std::filesystem::exists(path("x/documents/" + number_ + ".pdf")));
  EXPECT_TRUE(std::filesystem::exists(path("x/statements/march.csv")));
  EXPECT_EQ(std::system(("cd " + path("x") + " && sha256sum -c manifest.txt >/dev/null").c_str()), 0);
}

TEST_F(Bank, AReportIsWrittenInEveryFormat) {
  begin();
  for (const char* format : {"xlsx", "pdf", "csv", "text", "json"}) {
    const std::string file = path(std::string("r.") + format);
    EXPECT_EQ(today({"report", "export", "income_statement", "--format", format, "-o", file}).code, 0)
        << format;
    EXPECT_FALSE(bytes(file).empty()) << format;
  }
  const Json rows = Json::parse(bytes(path("r.json")))["rows"];
  EXPECT_EQ(rows.back()[2], "450.00");
  EXPECT_EQ(today({"report", "export", "income_statement", "-o", path("r.doc")}).codes(),
            Words{"report.format_unknown"});
  EXPECT_EQ(on("2026-12-31", {"report", "export", "workbook", "-o", path("all.pdf")}).codes(),
            Words{"report.workbook_format"});
}

TEST_F(Bank, AReportOfAPeriodThatIsOpenOnASideKeepsToTheBooksDays) {
  begin();
  const auto exported = [&](const char* report, Words period) {
    const std::string file = path("open.txt");
    Words words{"report", "export", report, "--format", "text", "-o", file};
    words.insert(words.end(), period.begin(), period.end());
    const Answer made = today(words);
    EXPECT_EQ(made.code, 0) << report << " " << made.out;
    return bytes(file);
  };
  for (const char* report : {"balance_sheet", "income_statement", "trial_balance", "general_ledger",
                             "journals", "invoices", "receipts_book", "expenses", "cash_flow", "clients"})
    for (const Words& period : {Words{"--from", "2026-02-10"}, Words{"--to", "2026-02-10"}}) {
      const std::string text = exported(report, period);
      EXPECT_EQ(text.find("9999"), std::string::npos) << report << text;
      EXPECT_EQ(text.substr(0, text.find('\n')).find("0001"), std::string::npos) << report << text;
      EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 60) << report;
    }
  EXPECT_EQ(exported("balance_sheet", {"--to", "2026-02-10"}).substr(0, 31),
            "Balance sheet as of 10 Feb 2026");
}

TEST_F(Bank, ADocumentSpeaksGermanToAGermanClient) {
  begin();
  ASSERT_EQ(today({"client", "add", "--name", "Kanzlei Brandt", "--address", "Lindenstr. 1;10969;Berlin;DE",
                   "--vat", "DE136695976", "--language", "de"})
                .code,
            0);
  ASSERT_EQ(today({"profile", "set", "document_layout=letter", "document_colour=#8a2b4c"}).code, 0);
  EXPECT_EQ(today({"profile", "set", "document_colour=red"}).codes(), Words{"profile.unreadable"});
  const Answer draft =
      today({"quote", "draft", "--client", "Kanzlei Brandt", "--line", "Übersetzung;2;h;45"});
  ASSERT_EQ(draft.code, 0) << draft.out;
  const std::string id = std::to_string(draft.json()["draft"].get<int>());
  ASSERT_EQ(today({"document", "pdf", id, "-o", path("de.pdf")}).code, 0);
  ASSERT_EQ(std::system(("pdftotext -layout " + path("de.pdf") + " " + path("de.txt")).c_str()), 0);
  const std::string text = bytes(path("de.txt"));
  for (const char* words : {"Angebot", "Menge", "Std.", "45,00", "Gesamtbetrag"})
    EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
}

TEST_F(Bank, AnAccountantsChartRenamesAddsAndGivesPartiesTheirCodes) {
  begin();
  write("chart.csv",
        "Compte;Libellé\n512000;Banque populaire\n627800;Frais de plateforme\n9CBER;Studio Béranger\n");
  const Json told = today({"ledger", "accounts", path("chart.csv")}).json();
  EXPECT_EQ(told["renamed"], 1);
  EXPECT_EQ(told["added"], 1);
  EXPECT_EQ(told["parties"], 1);
  EXPECT_EQ(today({"ledger", "accounts", path("chart.csv")}).json()["renamed"], 2);
  write("wrong.csv", "512000;\nXX1;Rien\n51-2;Banque\n");
  EXPECT_EQ(today({"ledger", "accounts", path("wrong.csv")}).codes(),
            (Words{"chart.label_missing", "chart.family_unknown", "chart.code_wrong"}));
  for (const char* report : {"cash_flow", "clients", "receipts_return", "balance_sheet", "bank_lines"})
    EXPECT_EQ(today({"report", "export", report, "-o", path("r.txt")}).code,
              report == std::string("bank_lines") ? 1 : 0)
        << report;
}

TEST_F(Bank, AFileOfAnUnknownBankIsReadByAPresetOfOnesOwn) {
  write("odd.csv", "Quand;Quoi;Combien\n14/03/2026;Café;-3,50\n15/03/2026;Virement;10,00\n");
  const Words read{"--templates", path("own"), "--json", "bank", "read", path("odd.csv")};
  EXPECT_EQ(run(read).codes(), Words{"bank.columns_unknown"});
  std::filesystem::create_directories(path("own"));
  const Words wrong{"--templates", path("own"),     "--json",   "bank",      "preset",
                    "odd",         path("odd.csv"), "--column", "Quand=daet"};
  EXPECT_EQ(run(wrong).codes(), Words{"bank.role_unknown"});
  const Words keep{"--templates", path("own"),     "--json",        "bank",       "preset",
                   "odd",         path("odd.csv"), "--column",      "Quand=date", "--column",
                   "Quoi=text",   "--column",      "Combien=amount"};
  ASSERT_EQ(run(keep).code, 0) << run(keep).out;
  const Answer known = run(read);
  EXPECT_EQ(known.code, 0) << known.out;
  EXPECT_EQ(known.json()["preset"], "odd");
  EXPECT_EQ(known.json()["statements"][0]["sum"], "6.50");
}

}  // namespace vireo::journey
