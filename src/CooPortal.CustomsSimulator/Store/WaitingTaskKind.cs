namespace CooPortal.CustomsSimulator.Store;

/// <summary>Kinds of later work.</summary>
public enum WaitingTaskKind
{
    Review,
    Layout,
    PreReview,
    Verification,
    Supplement,
    Exchange,
    BlankForm,
}
