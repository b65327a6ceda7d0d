using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>The table of contents of all forms.</summary>
public static class FormLayouts
{
    /// <summary>Certificate forms by type code, in the official order.</summary>
    public static IReadOnlyList<FormLayout> Certificates { get; } =
    [
        CLayout.Form,
        GLayout.Form,
        KLayout.Form,
        ELayout.Form,
        BLayout.Form,
        FLayout.Form,
        PLayout.Form,
        RLayout.Form,
        HLayout.Form,
        ALayout.Form,
        LLayout.Form,
        XLayout.Form,
        NLayout.Form,
        ILayout.Form,
        SLayout.Form,
        TLayout.Form,
        TRLayout.Form,
        PRLayout.Form,
        ADLayout.Form,
        APLayout.Form,
        MLayout.Form,
        GELayout.Form,
        MULayout.Form,
        EMLayout.Form,
        RCLayout.Form,
        BRLayout.Form,
        CALayout.Form,
        NILayout.Form,
        ECLayout.Form,
        SELayout.Form,
    ];

    private static readonly Dictionary<string, FormLayout> ByName = Certificates.ToDictionary(layout => layout.Name, StringComparer.Ordinal);

    /// <summary>Whether the portal can print certificates of this type.</summary>
    public static bool Has(string typeCode) => ByName.ContainsKey(typeCode);

    /// <summary>The certificate form of a type.</summary>
    /// <exception cref="KeyNotFoundException">There is no form for the type.</exception>
    public static FormLayout Get(string typeCode) =>
        ByName.GetValueOrDefault(typeCode) ?? throw new KeyNotFoundException($"There is no printed form for type “{typeCode}”; add a file to Forms/Layouts.");

    /// <summary>The form of a document of a certificate.</summary>
    public static FormLayout Of(PrintedDocument document, string typeCode) => document switch
    {
        PrintedDocument.CertificateForm => Get(typeCode),
        PrintedDocument.ApplicationForm => ApplicationFormLayout.Form,
        PrintedDocument.Invoice => InvoiceLayout.In(CertificateCatalogue.Get(typeCode).Language),
        PrintedDocument.AuthenticationSlip => AuthenticationSlipLayout.Form,
    };
}
