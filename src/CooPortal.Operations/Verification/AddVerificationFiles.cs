using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Verification;

/// <summary>【上传】: keeps all the chosen files, several of a kind too, or none of them.</summary>
public sealed class AddVerificationFiles(VerificationCounter counter, DocumentStore store, VirusScanner scanner, TimeProvider clock)
{
    public const int MostFiles = 60;

    /// <param name="item">Line of 核查产品清单; 0 for the record as a whole.</param>
    /// <returns>How many files are new: one that was uploaded before for the same kind is not kept twice. Null when there is no such record.</returns>
    /// <exception cref="BrokenRulesException">a file is not as it must be, or the state forbids it: then none is kept. Paths are the kinds.</exception>
    public async Task<int?> ExecuteAsync(Guid recordId, int item, IReadOnlyList<UploadedMaterial> files, Actor actor, CancellationToken cancellationToken)
    {
        var pages = await InspectAsync(files, cancellationToken);
        var written = new List<string>();
        var added = 0;
        try
        {
            var record = await counter.ServeAsync(
                recordId,
                VerificationAction.Process,
                actor,
                nameof(AddVerificationFiles),
                async record =>
                {
                    added = 0;
                    if (item != 0 && record.Request.Item(item) is null)
                    {
                        throw new BrokenRulesException("", "海关刚刚更改了核查产品清单，该产品已不在清单中，文件没有保存。");
                    }

                    for (var i = 0; i < files.Count; i++)
                    {
                        var sha256 = Convert.ToHexStringLower(SHA256.HashData(files[i].Content));
                        if (record.Files.Exists(other => other.Item == item && other.Kind == files[i].Kind && other.Sha256 == sha256))
                        {
                            continue;
                        }

                        if (record.Files.Count >= MostFiles)
                        {
                            throw new BrokenRulesException(files[i].Kind, $"每份核查记录单最多上传{MostFiles}个附件，请先删除或合并。");
                        }

                        var (fileName, _) = await store.WriteAsync(files[i].Content, cancellationToken);
                        written.Add(fileName);
                        record.AddFile(new VerificationFile
                        {
                            EnterpriseId = record.EnterpriseId,
                            RecordId = record.Id,
                            Item = item,
                            Kind = files[i].Kind,
                            Name = AttachmentFile.NameOf(files[i].Name),
                            FileName = fileName,
                            Sha256 = sha256,
                            Length = files[i].Content.Length,
                            Pages = pages[i],
                            UploadedAt = clock.GetUtcNow().UtcDateTime,
                            UploadedByName = actor.Name,
                        });
                        added++;
                    }
                },
                cancellationToken);
            return record is null ? null : added;
        }
        catch
        {
            written.ForEach(store.Delete);
            throw;
        }
    }

    private async Task<List<int>> InspectAsync(IReadOnlyList<UploadedMaterial> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            throw new BrokenRulesException("", "请先选择要上传的 PDF 文件。");
        }

        var problems = new List<BrokenRule>();
        var pages = new List<int>();
        foreach (var file in files)
        {
            try
            {
                pages.Add(AttachmentFile.Pages(file.Content, VerificationMaterials.LimitsOf(file.Kind)));
                await scanner.RefuseAsync(file.Content, file.Kind, cancellationToken);
            }
            catch (BrokenRulesException refused)
            {
                problems.Add(new BrokenRule(file.Kind, $"“{file.Name}”：{refused.Message}"));
            }
        }

        return problems.Count == 0 ? pages : throw new BrokenRulesException(problems);
    }
}
