using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Forms that were given out together.</summary>
public sealed record BlankFormPad(
    string IssueNo, string Company, string CompanyName, BlankFormHolding Holder, string CertType, DateOnly IssuedOn, string First, string Last, int Count, int Free);
