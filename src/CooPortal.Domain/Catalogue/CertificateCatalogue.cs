using CooPortal.Domain.Catalogue.Types;

namespace CooPortal.Domain.Catalogue;

/// <summary>The types of certificate that the portal knows, in the manual's order.</summary>
public static class CertificateCatalogue
{
    public static IReadOnlyList<CertificateType> All { get; } =
    [
        GeneralOrigin.Type,
        GeneralizedPreferences.Type,
        KoreaFta.Type,
        AseanFta.Type,
        AsiaPacificTrade.Type,
        ChileFta.Type,
        PakistanFta.Type,
        PeruFta.Type,
        CrossStrait.Type,
        AustraliaFta.Type,
        CostaRicaFta.Type,
        SingaporeFta.Type,
        NewZealandFta.Type,
        IcelandFta.Type,
        SwitzerlandFta.Type,
        TobaccoAuthenticity.Type,
        ReExport.Type,
        Processing.Type,
        MexicoTiles.Type,
        PakistanTiles.Type,
        EuropeanUnionArrangement.Type,
        GeorgiaFta.Type,
        MauritiusFta.Type,
        AseanMovement.Type,
        Rcep.Type,
        RcepBackToBack.Type,
        CambodiaFta.Type,
        NicaraguaFta.Type,
        EcuadorFta.Type,
        SerbiaFta.Type,
    ];

    /// <exception cref="KeyNotFoundException">There is no such type; the message names those there are.</exception>
    public static CertificateType Get(string code) =>
        Find(code) ?? throw new KeyNotFoundException($"There is no certificate type “{code}”; there are: {string.Join(", ", All.Select(type => type.Code))}.");

    /// <summary>The type of a code, in either case of letters; null when there is none.</summary>
    public static CertificateType? Find(string? code) =>
        All.FirstOrDefault(type => string.Equals(type.Code, code, StringComparison.OrdinalIgnoreCase));
}
