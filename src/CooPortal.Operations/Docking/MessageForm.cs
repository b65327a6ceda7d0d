using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Certificates;

namespace CooPortal.Operations.Docking;

/// <summary>
/// A declaration of an ERP as if a clerk had typed it, so that the verbs of the form read, normalise and check it. Every field of the type is
/// there: an element that the message leaves out empties its field.
/// </summary>
internal sealed class MessageForm(CertificateMessage message, CertificateType type)
{
    /// <summary>Filled by the portal itself, whatever the message says.</summary>
    private static readonly FieldDefinition[] Fixed = [HeaderFields.ExporterNameZh, HeaderFields.ExporterSocialCreditCode, HeaderFields.FilerSocialCreditCode];

    public CertificateContent Content => new()
    {
        Header = With(
            Values(type.Header.Fields.Where(known => !Fixed.Contains(known)), message.CertificateHead, message.CooExtension),
            HeaderFields.ApplicantKind,
            // ours, unknown to an ERP that follows the announcement: as a new form has it
            type.Header.Has(HeaderFields.ApplicantKind) && string.IsNullOrEmpty(message.CooExtension?.AplKind) ? Dictionary.ApplicantKinds.Entries[0].Code : null),
        Amendment = new TypedValues(Values(AmendmentFields.Entered, message.ModCertificate)),
        NonPartyCompanies = [.. (message.NonpartyCorpList ?? []).Select(company => new TypedValues(Values(NonPartyFields.All, company)))],
        Invoices = [.. (message.OriInvs ?? []).Select(invoice => new TypedValues(Values(type.Invoices.Fields, invoice)))],
        Goods = [.. message.CertificateList.Select(line => new TypedValues(Values(type.Goods.Fields, line)))],
        OriginalProof = new TypedValues(Values(OriginalProofFields.Editable, message.CooExtension?.OriProof)),
        Inbound = (message.CooExtension?.OriProofGoodsList ?? []).DistinctBy(item => item.GNo).ToDictionary(item => item.GNo, item => (item.ProofNo, item.ProofGNo)),
    };

    /// <summary>What the message says and the certificate type has no place for: not stored, and said so.</summary>
    public IEnumerable<DockingFault> Unused()
    {
        var unused = Unused(type.Header, message.CertificateHead, FieldPath.Of);
        unused = unused.Concat(message.CertificateList.SelectMany((line, index) => Unused(type.Goods, line, name => FieldPath.Goods(index + 1, name))));
        if (message.OriInvs is { Count: > 0 } && !type.HasInvoiceSection)
        {
            unused = unused.Append(new DockingFault(FieldPath.Of("OriInvs"), "", $"{type.NameZh}没有发票信息组，已忽略；发票号和发票日期请填在表头。", IsWarning: true));
        }

        if (message.NonpartyCorpList is { Count: > 0 } && !type.Header.Has(HeaderFields.ThirdPartyInvoice))
        {
            unused = unused.Append(new DockingFault(FieldPath.Of("NonpartyCorpList"), "", $"{type.NameZh}没有非缔约方公司，已忽略。", IsWarning: true));
        }

        return unused;
    }

    private IEnumerable<DockingFault> Unused<T>(FieldTable<T> table, object group, Func<string, FieldPath> path) where T : class => table.All
        .Where(field => !table.Has(field) && !Fixed.Contains(field))
        .Select(field => (field.Element, Value: MessageValue.Of(group, field.Element), field.Kind))
        .Where(field => !string.IsNullOrEmpty(field.Value) && !(field.Kind == FieldKind.Flag && field.Value is "0" or "N") && field.Element != "GoodsTaxRate")
        .Select(field => new DockingFault(path(field.Element), field.Value!.Length <= 100 ? field.Value : field.Value[..100] + "…", $"{type.NameZh}没有这一栏目，已忽略。", IsWarning: true));

    private static TypedValues With(Dictionary<string, string> values, FieldDefinition field, string? value)
    {
        if (value is not null)
        {
            values[field.Key] = value;
        }

        return new TypedValues(values);
    }

    private static Dictionary<string, string> Values<T>(IEnumerable<SectionField<T>> fields, params object?[] groups) where T : class => fields.ToDictionary(
        field => field.Key,
        field => groups.Select(group => MessageValue.Of(group, field.Element)).FirstOrDefault(value => value is not null) ?? "");
}
