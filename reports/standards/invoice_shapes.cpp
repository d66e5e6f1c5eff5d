// The shapes of both syntaxes, by EN 16931-3-2 (UBL) and 3-3 (CII).
#include "reports/standards/xml_shape.h"

namespace vireo {

const XmlShape& cii_shape() {
  static const XmlShape shape = shape_of({
      "CrossIndustryInvoice: ExchangedDocumentContext! ExchangedDocument! SupplyChainTradeTransaction!",
      "ExchangedDocumentContext: BusinessProcessSpecifiedDocumentContextParameter "
      "GuidelineSpecifiedDocumentContextParameter",
      "BusinessProcessSpecifiedDocumentContextParameter/GuidelineSpecifiedDocumentContextParameter: ID",
      "ExchangedDocument: ID TypeCode IssueDateTime IncludedNote*",
      "IncludedNote: Content SubjectCode",
      "SupplyChainTradeTransaction: IncludedSupplyChainTradeLineItem* ApplicableHeaderTradeAgreement! "
      "ApplicableHeaderTradeDelivery! ApplicableHeaderTradeSettlement!",
      "ApplicableHeaderTradeAgreement: BuyerReference SellerTradeParty BuyerTradeParty "
      "SellerTaxRepresentativeTradeParty SellerOrderReferencedDocument BuyerOrderReferencedDocument "
      "ContractReferencedDocument AdditionalReferencedDocument* SpecifiedProcuringProject",
      "SellerTradeParty/BuyerTradeParty/PayeeTradeParty/SellerTaxRepresentativeTradeParty/ShipToTradeParty: "
      "ID* GlobalID* Name Description SpecifiedLegalOrganization DefinedTradeContact+ PostalTradeAddress "
      "URIUniversalCommunication+ SpecifiedTaxRegistration*",
      "SpecifiedLegalOrganization: ID TradingBusinessName",
      "DefinedTradeContact: PersonName DepartmentName TelephoneUniversalCommunication "
      "EmailURIUniversalCommunication",
      "TelephoneUniversalCommunication/EmailURIUniversalCommunication/URIUniversalCommunication: URIID "
      "CompleteNumber",
      "PostalTradeAddress: PostcodeCode LineOne LineTwo LineThree CityName CountryID CountrySubDivisionName",
      "SpecifiedTaxRegistration: ID!",
      "SellerOrderReferencedDocument/BuyerOrderReferencedDocument/ContractReferencedDocument/"
      "DespatchAdviceReferencedDocument/ReceivingAdviceReferencedDocument/InvoiceReferencedDocument/"
      "AdditionalReferencedDocument: IssuerAssignedID URIID LineID TypeCode Name AttachmentBinaryObject "
      "ReferenceTypeCode FormattedIssueDateTime",
      "SpecifiedProcuringProject: ID! Name!",
      "ApplicableHeaderTradeDelivery: ShipToTradeParty ActualDeliverySupplyChainEvent "
      "DespatchAdviceReferencedDocument ReceivingAdviceReferencedDocument",
      "ActualDeliverySupplyChainEvent: OccurrenceDateTime",
      "ApplicableHeaderTradeSettlement: CreditorReferenceID PaymentReference TaxCurrencyCode "
      "InvoiceCurrencyCode PayeeTradeParty SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax* "
      "BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge* SpecifiedTradePaymentTerms+ "
      "SpecifiedTradeSettlementHeaderMonetarySummation InvoiceReferencedDocument* "
      "ReceivableSpecifiedTradeAccountingAccount+",
      "SpecifiedTradeSettlementPaymentMeans: TypeCode! Information ApplicableTradeSettlementFinancialCard "
      "PayerPartyDebtorFinancialAccount PayeePartyCreditorFinancialAccount "
      "PayeeSpecifiedCreditorFinancialInstitution",
      "ApplicableTradeSettlementFinancialCard: ID! CardholderName",
      "PayerPartyDebtorFinancialAccount: IBANID!",
      "PayeePartyCreditorFinancialAccount: IBANID AccountName ProprietaryID",
      "PayeeSpecifiedCreditorFinancialInstitution: BICID",
      "ApplicableTradeTax/CategoryTradeTax: CalculatedAmount TypeCode ExemptionReason BasisAmount "
      "CategoryCode ExemptionReasonCode TaxPointDate DueDateTypeCode RateApplicablePercent",
      "BillingSpecifiedPeriod: StartDateTime EndDateTime",
      "SpecifiedTradeAllowanceCharge: ChargeIndicator! CalculationPercent BasisAmount ActualAmount "
      "ReasonCode "
      "Reason CategoryTradeTax",
      "AppliedTradeAllowanceCharge: ChargeIndicator! CalculationPercent BasisAmount ActualAmount! ReasonCode "
      "Reason",
      "ChargeIndicator: Indicator!",
      "SpecifiedTradePaymentTerms: Description DueDateDateTime DirectDebitMandateID",
      "SpecifiedTradeSettlementHeaderMonetarySummation: LineTotalAmount ChargeTotalAmount "
      "AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount* RoundingAmount GrandTotalAmount "
      "TotalPrepaidAmount DuePayableAmount",
      "IncludedSupplyChainTradeLineItem: AssociatedDocumentLineDocument! SpecifiedTradeProduct "
      "SpecifiedLineTradeAgreement SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement",
      "AssociatedDocumentLineDocument: LineID IncludedNote*",
      "SpecifiedTradeProduct: GlobalID SellerAssignedID BuyerAssignedID Name Description "
      "ApplicableProductCharacteristic* DesignatedProductClassification* OriginTradeCountry",
      "ApplicableProductCharacteristic: Description! Value!",
      "SpecifiedLineTradeAgreement: BuyerOrderReferencedDocument GrossPriceProductTradePrice "
      "NetPriceProductTradePrice",
      "GrossPriceProductTradePrice: ChargeAmount! BasisQuantity AppliedTradeAllowanceCharge+",
      "NetPriceProductTradePrice: ChargeAmount BasisQuantity",
      "SpecifiedLineTradeDelivery: BilledQuantity",
      "SpecifiedLineTradeSettlement: ApplicableTradeTax BillingSpecifiedPeriod "
      "SpecifiedTradeAllowanceCharge* "
      "SpecifiedTradeSettlementLineMonetarySummation AdditionalReferencedDocument* "
      "ReceivableSpecifiedTradeAccountingAccount+",
      "SpecifiedTradeSettlementLineMonetarySummation: LineTotalAmount",
      "IssueDateTime/OccurrenceDateTime/StartDateTime/EndDateTime/DueDateDateTime/FormattedIssueDateTime: "
      "DateTimeString!",
      "TaxPointDate: DateString!",
  });
  return shape;
}

const XmlShape& ubl_shape() {
  static const XmlShape shape = shape_of({
      "Invoice: CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note* TaxPointDate "
      "DocumentCurrencyCode TaxCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference "
      "BillingReference* DespatchDocumentReference ReceiptDocumentReference OriginatorDocumentReference "
      "ContractDocumentReference AdditionalDocumentReference* ProjectReference AccountingSupplierParty "
      "AccountingCustomerParty PayeeParty TaxRepresentativeParty Delivery PaymentMeans* PaymentTerms "
      "AllowanceCharge* TaxTotal* LegalMonetaryTotal InvoiceLine*",
      "CreditNote: CustomizationID ProfileID ID IssueDate TaxPointDate CreditNoteTypeCode Note* "
      "DocumentCurrencyCode TaxCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference "
      "BillingReference* DespatchDocumentReference ReceiptDocumentReference ContractDocumentReference "
      "AdditionalDocumentReference* OriginatorDocumentReference AccountingSupplierParty "
      "AccountingCustomerParty PayeeParty TaxRepresentativeParty Delivery PaymentMeans* PaymentTerms "
      "AllowanceCharge* TaxTotal* LegalMonetaryTotal CreditNoteLine*",
      "InvoicePeriod: StartDate EndDate DescriptionCode",
      "OrderReference: ID SalesOrderID",
      "BillingReference: InvoiceDocumentReference!",
      "InvoiceDocumentReference: ID IssueDate",
      "DespatchDocumentReference/ReceiptDocumentReference/OriginatorDocumentReference/"
      "ContractDocumentReference/ProjectReference: ID!",
      "AdditionalDocumentReference: ID! DocumentTypeCode DocumentDescription Attachment",
      "AccountingSupplierParty/AccountingCustomerParty: Party!",
      "Party: EndpointID PartyIdentification* PartyName PostalAddress PartyTaxScheme* PartyLegalEntity "
      "Contact",
      "PartyIdentification: ID!",
      "PartyName: Name!",
      "PostalAddress/Address: StreetName AdditionalStreetName CityName PostalZone CountrySubentity "
      "AddressLine "
      "Country",
      "Country: IdentificationCode",
      "PartyTaxScheme: CompanyID! TaxScheme!",
      "TaxScheme: ID!",
      "PartyLegalEntity: RegistrationName CompanyID CompanyLegalForm",
      "Contact: Name Telephone ElectronicMail",
      "PayeeParty: PartyIdentification* PartyName PartyLegalEntity",
      "TaxRepresentativeParty: PartyName! PostalAddress! PartyTaxScheme!",
      "Delivery: ActualDeliveryDate DeliveryLocation DeliveryParty",
      "DeliveryLocation: ID Address",
      "PaymentMeans: PaymentMeansCode! PaymentDueDate PaymentID+ CardAccount PayeeFinancialAccount "
      "PaymentMandate",
      "PayeeFinancialAccount: ID! Name FinancialInstitutionBranch",
      "PayerFinancialAccount: ID!",
      "FinancialInstitutionBranch: ID",
      "PaymentMandate: ID PayerFinancialAccount",
      "PaymentTerms: Note+",
      "AllowanceCharge: ChargeIndicator! AllowanceChargeReasonCode AllowanceChargeReason "
      "MultiplierFactorNumeric Amount BaseAmount TaxCategory",
      "TaxCategory/ClassifiedTaxCategory: ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme!",
      "TaxTotal: TaxAmount! TaxSubtotal*",
      "TaxSubtotal: TaxableAmount TaxAmount TaxCategory!",
      "LegalMonetaryTotal: LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount "
      "ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount",
      "InvoiceLine: ID Note+ InvoicedQuantity LineExtensionAmount AccountingCost InvoicePeriod "
      "OrderLineReference DocumentReference AllowanceCharge* Item Price",
      "CreditNoteLine: ID Note+ CreditedQuantity LineExtensionAmount AccountingCost InvoicePeriod "
      "OrderLineReference DocumentReference AllowanceCharge* Item Price",
      "OrderLineReference: LineID!",
      "Item: Description+ Name BuyersItemIdentification SellersItemIdentification StandardItemIdentification "
      "OriginCountry CommodityClassification* ClassifiedTaxCategory AdditionalItemProperty*",
      "BuyersItemIdentification/SellersItemIdentification/StandardItemIdentification: ID!",
      "AdditionalItemProperty: Name! Value!",
      "Price: PriceAmount BaseQuantity AllowanceCharge",
  });
  return shape;
}

}  // namespace vireo
