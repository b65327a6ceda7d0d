using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>发票信息, one invoice, of the types that hold several.</summary>
public static class InvoiceFields
{
    public static SectionField<Invoice> Number { get; } = new(i => i.Number, "发票号", "InvNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> Date { get; } = new(i => i.Date, "发票日期", "InvDate") { Group = FieldGroup.Invoice };

    public static SectionField<Invoice> PriceTerm { get; } = new(i => i.PriceTerm, "价格条款", "PriceClause") { MaxLength = 20, Dictionary = Dictionary.PriceTerms, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> Currency { get; } = new(i => i.Currency, "货币单位", "Curr") { MaxLength = 10, Dictionary = Dictionary.Currencies, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> Value { get; } = new(i => i.Value, "发票金额", "Value") { MaxLength = 20, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> ContractNumber { get; } = new(i => i.ContractNumber, "合同号", "ContractNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> LetterOfCreditNumber { get; } = new(i => i.LetterOfCreditNumber, "信用证号", "LcNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<Invoice> SpecialTerms { get; } = new(i => i.SpecialTerms, "发票特殊条款", "SpecInvTerms") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static IReadOnlyList<SectionField<Invoice>> All { get; } = [Number, Date, PriceTerm, Currency, Value, ContractNumber, LetterOfCreditNumber, SpecialTerms];
}
