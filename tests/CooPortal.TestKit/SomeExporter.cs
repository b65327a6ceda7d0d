using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;

namespace CooPortal.TestKit;

/// <summary>A company that customs knows, with an administrator who may declare.</summary>
public static class SomeExporter
{
    public static async Task<User> AddAsync(CooPortalDbContext db, Enterprise enterprise, string userName)
    {
        var user = TestPortal.SomeUser(userName, enterprise.Id, UserRole.Administrator);
        user.FullName = "李申报";
        user.IsDeclarant = true;
        user.IdNumber = "330203198503123014";
        user.Mobile = "13800000001";
        var profile = new EnterpriseProfile
        {
            EnterpriseId = enterprise.Id,
            Revision = 1,
            NameZh = enterprise.NameZh,
            NameEn = "NINGBO EXAMPLE TEXTILES CO., LTD.",
            AddressEn = "88 HARBOUR ROAD, NINGBO",
            FilingMode = FilingMode.SelfFiling,
            IssuingOffice = "3101",
            ContactName = "张三",
            ContactTelephone = "057487654321",
            CreatedAt = Some.Now,
            SavedAt = Some.Now,
        };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.AddRange(enterprise, user, profile);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return user;
    }
}
