using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using Xunit;

namespace CooPortal.Web.Tests.Features.PreReview;

/// <summary>One portal for all pages of 产品预审; every test has a company of its own.</summary>
public sealed class PreReviewPortal : IAsyncLifetime
{
    private int _companies;

    public TestPortal Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await TestPortal.StartAsync();

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();

    public async Task<PreReviewClerk> ClerkAsync(string category = "1", bool synced = true, bool changing = false)
    {
        var number = Interlocked.Increment(ref _companies);
        var user = await Portal.AddAdministratorAsync($"maker{number}", Some.Enterprise($"91330200{number:D9}X"));
        await using (var db = Portal.Database.Open())
        {
            db.EnterpriseProfiles.Add(Profile(user.EnterpriseId!.Value, 1, category, synced));
            if (changing)
            {
                db.EnterpriseProfiles.Add(Profile(user.EnterpriseId!.Value, 2, category, false));
            }

            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        return new PreReviewClerk(Portal, user, await Portal.SignInAsync($"maker{number}"));
    }

    private static EnterpriseProfile Profile(Guid enterpriseId, int revision, string category, bool synced)
    {
        var profile = new EnterpriseProfile { EnterpriseId = enterpriseId, Revision = revision, FilingMode = FilingMode.SelfFiling, Category = category, AddressZh = "宁波市海曙区", CreatedAt = Some.Now };
        if (synced)
        {
            profile.Submit(Some.Now);
            profile.ConfirmSynced(Some.Now);
        }

        return profile;
    }
}
