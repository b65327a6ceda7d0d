namespace CooPortal.PrintAgent.Tests.Stage;

public enum FakeJobState
{
    Queued,
    Leased,
    Sending,
    Printing,
    Ended,
}
