using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Pairing;

public sealed record PairingViewModel
{
    public required BrowserAgent Agent { get; init; }
}
