using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Features.Operators.List;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Operators.Edit;

/// <summary>新增操作员, and changing one.</summary>
public sealed class EditController(FindOperators find, SaveOperator save) : Controller
{
    [HttpGet("{id:guid?}")]
    public async Task<IActionResult> Index(Guid? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return View("Edit", new EditViewModel());
        }

        return await find.FindAsync(id.Value, this.SignedIn().EnterpriseId!.Value, cancellationToken) is { } row
            ? View("Edit", new EditViewModel
            {
                Id = row.User.Id,
                Version = row.User.Version,
                FullName = row.User.FullName,
                Mobile = row.User.Mobile,
                Email = row.User.Email,
                UserName = row.User.UserName,
                HasCard = row.User.Role == UserRole.CardOperator,
                IsDeclarant = row.User.IsDeclarant,
                IsAdministrator = row.User.Role == UserRole.Administrator,
                MaskedIdNumber = ListView.Masked(row.User),
            })
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Save(EditViewModel form, CancellationToken cancellationToken)
    {
        try
        {
            var saved = await save.ExecuteAsync(
                new SaveOperatorInput
                {
                    Id = form.Id,
                    Version = form.Version,
                    FullName = form.FullName,
                    IdNumber = form.IdNumber,
                    Mobile = form.Mobile,
                    Email = form.Email,
                    UserName = form.UserName,
                    Password = form.Password,
                    HasCard = form.HasCard,
                    IsDeclarant = form.IsDeclarant,
                },
                this.SignedIn().ToActor(),
                cancellationToken);
            if (saved is null)
            {
                return NotFound();
            }

            this.FlashSuccess(form.Id is null ? $"操作员 {saved.FullName} 已新增，登录名 {saved.UserName}。" : $"{saved.FullName}的信息已保存。");
            return Redirect("/operators/list");
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            var row = form.Id is { } id ? await find.FindAsync(id, this.SignedIn().EnterpriseId!.Value, cancellationToken) : null;
            form.MaskedIdNumber = row is null ? null : ListView.Masked(row.User);
            form.IsAdministrator = row?.User.Role == UserRole.Administrator;
            return View("Edit", form);
        }
    }
}
