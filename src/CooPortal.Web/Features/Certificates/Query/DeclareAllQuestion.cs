using CooPortal.Operations.Certificates.Batches;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>The question before everything that a query finds is declared.</summary>
public sealed record DeclareAllQuestion(int Found, Guid BatchId, string QueryString)
{
    public int Count => Math.Min(Found, StartDeclarationBatch.Most);

    public bool HasMore => Found > StartDeclarationBatch.Most;
}
