#include "app/desktop/widgets/virtual_table.h"

#include <gtest/gtest.h>

#include "app/desktop/model/table_of.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/theme/native_style.h"
#include "tests/desktop/support/window_testing.h"

namespace vireo::virtual_table_test {

using namespace window_testing;

struct Row {
  std::int64_t id;
  std::string name;
};

struct Fixture {
  Fixture() {
    table.text("name", "Nom", &Row::name);
    std::vector<Row> rows;
    for (std::int64_t i = 0; i < 1000; ++i) rows.push_back({i, "Client " + std::to_string(999 - i)});
    table.set(std::move(rows));
    list = new VirtualTable(frame.get(), look(), table,
                            {.name = "clients.list", .spoken = "Clients", .several = false});
    frame.show(list);
  }
  TableOf<Row> table{look().wording, [](const Row& row) { return row.id; }};
  TestFrame frame;
  VirtualTable* list;
};

TEST(VirtualTable, KeepsTheSelectionByIdThroughSortAndFilter) {
  Fixture it;
  ASSERT_TRUE(it.list->select(500));
  it.table.sort_by(TableOrder{0, true});
  EXPECT_EQ(it.list->selected(), std::vector<TableModel::RowId>{500});
  it.table.filter("client 499");
  EXPECT_EQ(it.list->selected(), std::vector<TableModel::RowId>{500});
  EXPECT_TRUE(it.list->IsSelected(it.list->GetSelection()));
  int told = 0;
  const auto connection = it.list->selection_changed.connect([&] { ++told; });
  it.table.filter("client 12");
  EXPECT_TRUE(it.list->selected().empty());
  EXPECT_EQ(told, 1) << "the page hears that its row is gone";
  EXPECT_FALSE(it.list->select(500));
}

TEST(VirtualTable, TellsWhichRowIsOpened) {
  Fixture it;
  it.table.sort_by(TableOrder{0, true});
  TableModel::RowId opened = -1;
  const auto connection = it.list->activated.connect([&](TableModel::RowId id) { opened = id; });
  it.list->select(999);
  wxDataViewEvent event(wxEVT_DATAVIEW_ITEM_ACTIVATED, it.list, it.list->GetSelection());
  it.list->GetEventHandler()->ProcessEvent(event);
  EXPECT_EQ(opened, 999);
}

TEST(VirtualTable, FitsItsColumnsToWhatTheyShow) {
  Fixture it;
  wxDataViewColumn* name = it.list->GetColumn(0);
  const int narrow = asked_width(name);
  it.table.set({{1, std::string(60, 'm')}});
  EXPECT_TRUE(wait_for([&] { return asked_width(name) > narrow; }));
  name->SetWidth(111);  // as if its edge were dragged
  it.table.set({{1, std::string(90, 'm')}});
  it.list->fit_columns();
  EXPECT_EQ(asked_width(name), 111) << "a width chosen by the person stays";
}

TEST(VirtualTable, CopiesTheSelectionAndSpeaksItsName) {
  Fixture it;
  it.list->select(3);
  EXPECT_EQ(it.list->copied_text(), "Nom\nClient 996\n");
#ifdef __WXGTK__
  EXPECT_EQ(accessible_name(it.list), "Clients");
#endif
}

}  // namespace vireo::virtual_table_test
