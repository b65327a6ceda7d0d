namespace CooPortal.Operations.Exchange;

/// <summary>A country with which customs exchanges certificate data.</summary>
/// <param name="CountryCode">Three letters, or what customs called it.</param>
/// <param name="Works">The exchange runs.</param>
/// <param name="Since">Of this state, UTC.</param>
public sealed record ExchangePartner(string CountryCode, string NameZh, bool Works, DateTime Since, string Note);
