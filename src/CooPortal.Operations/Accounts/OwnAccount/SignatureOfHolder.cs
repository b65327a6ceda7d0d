using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>A seal or signature that names the person as its holder.</summary>
public sealed record SignatureOfHolder(SealImageKind Kind, string Name, DateOnly ValidFrom, DateOnly ValidTo, bool IsEnabled, DateTime CreatedAt);
