#pragma once
// SampleYear: a year of somebody's work as data (templates/samples), placed relative to today. The sample
// book is made from it with the same actions a person uses; exercises will begin from such years too. Read by
// core/store/catalog.
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vireo {

/// How and how long after its issue something was paid; nothing: not paid.
struct SamplePayment {
  int days_after = 0;
  std::string method{};
  std::string amount{};  // empty: all of it
};

struct SampleClient {
  std::string name{};
  std::string address{};
  std::string email{};
  std::vector<std::pair<std::string, std::string>> identifiers{};
  bool is_business = true;
};

struct SampleService {
  std::string name{};
  std::string unit{};
  std::string unit_price{};
};

/// An invoice on that day of each month; one quantity and one payment delay for each month, oldest first. A
/// negative delay leaves the invoice open, an empty quantity leaves the month out.
struct SampleMonthlyInvoice {
  std::string client{};
  std::string text{};
  std::string unit{};
  std::string unit_price{};
  int day = 28;
  std::vector<std::string> quantities{};
  std::vector<int> paid_after{};
  std::string method{};
};

struct SampleDocument {
  std::string kind{};
  std::string client{};
  int days_ago = 0;
  std::vector<std::string> lines{};  // as on the command line: TEXT;QUANTITY;UNIT;PRICE
  std::optional<SamplePayment> payment{};
  std::string answer{};   // of a quote: accepted, refused
  bool credited = false;  // an invoice taken back by a credit note a week later
  bool draft = false;
};

struct SampleExpense {
  std::string category{};
  std::string supplier{};
  std::string amount{};
  std::string vat{};
  int day = 5;       // of each month
  int days_ago = 0;  // instead of every month when above zero
};

struct SampleRecurring {
  std::string label{};
  std::string category{};
  std::string amount{};
  int months_between = 1;
  int day = 5;
  bool income = false;
};

/// Agreed with a client on the sample's first day.
struct SampleEngagement {
  std::string client{};
  std::string name{};
  std::string hours{};  // a month, of a retainer; empty: by the hour
  std::string price{};  // a month, or an hour
  int rollover_cycles = 0;
  std::string rollover_cap{};
  std::string scope{};
  std::string excluded{};
  int response_hours = 0;
};

struct SampleTask {
  std::string name{};
  std::string client{};
  std::string kind{};
  int due_days = 0;  // from the day the book is made
  std::string hours{};
  bool important = false;
  int repeat_days = 0;
};

/// Worked on that weekday of the last weeks, up to the day before the book is made.
struct SampleTime {
  std::string client{};
  std::string note{};
  int weekday = 1;  // Monday
  std::string from{};
  int minutes = 0;
  int weeks = 4;
};

struct SampleLead {
  std::string name{};
  std::string source{};
  std::string amount{};
  std::string probability{};  // a share
  int expected_days = 30;
};

struct SampleContact {
  std::string client{};
  int days_ago = 0;
  std::string channel{};
  std::string text{};
  int cadence_days = 0;
};

struct SampleYear {
  std::string country{};
  std::string regime{};
  std::string activity{};
  std::string name{};
  std::string address{};
  std::string currency{};
  std::string language{};
  int months = 12;
  std::vector<std::pair<std::string, std::string>> identifiers{};
  std::vector<std::pair<std::string, std::string>> facts{};
  std::string opening_bank{};
  // What is filed for each declaration period, to whom it is paid, and as which expense.
  std::string declaration_obligation{};
  std::string declaration_office{};
  std::string declaration_category{};
  std::vector<SampleClient> clients{};
  std::vector<SampleService> services{};
  std::vector<SampleMonthlyInvoice> monthly_invoices{};
  std::vector<SampleDocument> documents{};
  std::vector<SampleExpense> expenses{};
  std::vector<SampleRecurring> recurring{};
  std::vector<SampleEngagement> engagements{};
  std::vector<SampleTask> tasks{};
  std::vector<SampleTime> times{};
  std::vector<SampleLead> leads{};
  std::vector<SampleContact> contacts{};
};

}  // namespace vireo
