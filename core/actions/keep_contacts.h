#pragma once
// What was said with a client or lead, the rhythm of being in touch, and the accesses clients entrust.
#include "core/store/contacts_table.h"

namespace vireo {

/// Problems "contact.nobody", "contact.text_missing".
Checked<Done> note_contact(Book& book, const ContactEvent& event);
/// 0 ends the rhythm; problem "contact.cadence_wrong".
Checked<Done> change_cadence(Book& book, PartyId client, int days);

/// Problems "access.system_missing", "access.looks_secret" when a field looks like a password: none is kept.
Checked<AccessId> entrust_access(Book& book, const Access& access);
/// Given back or taken away on a day; problems "access.unknown", "access.returned".
Checked<Done> return_access(Book& book, AccessId id, Date day);

}  // namespace vireo
