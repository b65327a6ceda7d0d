namespace CooPortal.CustomsSimulator.Store;

/// <summary>A country with which customs exchanges certificate data, and whether the exchange runs.</summary>
/// <param name="Country">Numeric code.</param>
public sealed record ExchangePartnerRow(string Country, string Name, bool Works, DateTime Since, string Note);
