// Through the widgets: a client, a draft with two lines, its total, issued and paid.
#include "app/desktop/pages/documents/documents_page.h"

#include <wx/stattext.h>

#include "app/desktop/pages/clients/clients_page.h"
#include "tests/desktop/pages/page_world.h"

namespace vireo::documents_page_test {

using window_testing::named;
using window_testing::press;
using window_testing::wait_for;

using page_world::Answers;
using page_world::type;
using page_world::World;

std::string label_of(const std::string& name) {
  auto* text = named<wxStaticText>(name);
  return text ? S(text->GetLabelText()) : std::string();
}

TEST(ClientsPage, AClientIsAddedThroughTheForm) {
  World world("documents");
  window_testing::TestFrame frame;
  auto* page = make_clients_page(frame.get(), world.given);
  frame.show(page);
  EXPECT_TRUE(page->make_new());
  press(named<wxButton>("client.save"));  // without a name
  EXPECT_TRUE(world.told.empty());        // told beside the field
  type("client.name", "Ateliers Noël");
  type("client.city", "Toulouse");
  press(named<wxButton>("client.save"));
  EXPECT_EQ(parties(world.book.session.book(), {}).size(), 1u);
  ASSERT_EQ(world.told.size(), 1u);
}

TEST(DocumentsPage, AnInvoiceIsWrittenIssuedAndPaid) {
  World world("documents");
  world.book.noel();
  window_testing::TestFrame frame;
  auto* page = make_documents_page(frame.get(), world.given);
  const auto shown = world.navigator.changed.connect([&] { page->open(world.navigator.current().item); });
  const auto changed = world.book.session.changed.connect([&] { page->refresh(); });
  frame.show(page);
  page->make_new();
  type("draft.client", "Ateliers Noël");
  type("draft.line1.text", "Gestion de boîte mail");
  type("draft.line1.quantity", "12,5");
  type("draft.line1.unit_price", "38");
  press(named<wxButton>("draft.add_line"));
  type("draft.line2.text", "Relances");
  type("draft.line2.quantity", "2");
  type("draft.line2.unit_price", "40");
  type("draft.service_last", "28/02/2026");
  EXPECT_TRUE(wait_for([] { return label_of("draft.total.whole") == "555,00\u00A0€"; }))
      << label_of("draft.total.whole");
  EXPECT_TRUE(wait_for([] { return label_of("draft.line2.net") == "80,00\u00A0€"; }));
  {
    const Answers yes("no.such.button");
    press(named<wxButton>("draft.issue"));
    EXPECT_EQ(yes.asked, 1);
  }
  const auto rows = documents(world.book.session.book(), {}, world.book.session.today());
  ASSERT_EQ(rows.size(), 1u);
  ASSERT_EQ(rows[0].state, DocumentState::issued) << (world.told.empty() ? "" : world.told.back());
  EXPECT_EQ(label_of("issued.total.whole"), "555,00\u00A0€");
  {
    const Answers save("payment.save");
    press(named<wxButton>("issued.pay"));
  }
  EXPECT_TRUE(wait_for([] { return label_of("issued.state") == "●  Payée"; })) << label_of("issued.state");
  EXPECT_TRUE(open_amount(world.book.session.book(), rows[0].id).is_zero());
}

}  // namespace vireo::documents_page_test
