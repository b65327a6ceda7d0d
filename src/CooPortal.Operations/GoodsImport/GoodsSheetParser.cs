using System.Text.RegularExpressions;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Spreadsheets;

namespace CooPortal.Operations.GoodsImport;

/// <summary>Turns the rows of a goods sheet into lines, and names every cell that is not as it must be.</summary>
internal sealed partial class GoodsSheetParser(CertificateType type, Certificate certificate)
{
    private const int LongestValue = 60;
    private const int LongestHeading = 200;
    private const int HsLength = 10;

    private readonly IReadOnlyList<GoodsColumn> _columns = GoodsColumns.Of(type, certificate);
    private readonly Dictionary<int, GoodsColumn> _byNumber = [];
    private readonly List<GoodsProblem> _problems = [];
    private readonly HashSet<int> _badRows = [];
    private readonly List<(int Row, GoodsItem Line)> _lines = [];

    /// <exception cref="BrokenRulesException">The sheet as a whole is not what it must be.</exception>
    public GoodsSheet Parse(WorkbookReader sheet, string fileName)
    {
        var rows = 0;
        foreach (var row in sheet.Rows())
        {
            if (_byNumber.Count == 0)
            {
                ReadHeadings(row);
                continue;
            }

            if (row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text)))
            {
                continue;
            }

            if (++rows > ReadGoodsFile.MostRows)
            {
                throw Refused($"文件超过 {ReadGoodsFile.MostRows} 行货物，请分成几个文件导入。");
            }

            ReadLine(row);
        }

        if (_byNumber.Count == 0)
        {
            throw Refused("文件中没有数据。请下载模板，把货物填入“货物信息”表后上传。");
        }

        if (rows == 0)
        {
            throw Refused("文件中只有标题，没有货物。请从第2行填起，一行一项货物。");
        }

        CheckMerged(sheet.Merged);
        CheckLines();
        var good = _lines.Where(line => !_badRows.Contains(line.Row)).Select(line => line.Line).ToList();
        return new GoodsSheet
        {
            FileName = fileName,
            Lines = good,
            Problems = [.. _problems.OrderBy(problem => problem.Row)],
            BadRows = _badRows.Count,
            Incomplete = good.Count(line => type.Goods.MandatoryFields.Any(field => field.IsEmpty(line) && (field.OnNonGoods || !line.IsNonGoods))),
        };
    }

    private static BrokenRulesException Refused(string message) => new("File", message);

    private void ReadHeadings(SheetRow row)
    {
        var wrong = new List<string>();
        foreach (var cell in row.Cells)
        {
            var heading = cell.Text.Trim().Trim('*', '●', ' ');
            if (heading.Length == 0)
            {
                continue;
            }

            var column = heading.Length > LongestHeading ? null : _columns.FirstOrDefault(candidate => Same(candidate.Heading, heading));
            var place = $"{CellName.OfColumn(cell.Column)}{row.Number}";
            if (column is null)
            {
                wrong.Add($"{place}“{Short(cell.Text)}”不是本类型证书的列");
            }
            else if (_byNumber.ContainsValue(column) || !_byNumber.TryAdd(cell.Column, column))
            {
                wrong.Add($"{place}“{column.Heading}”重复");
            }
        }

        if (_byNumber.Count == 0)
        {
            throw Refused($"第{row.Number}行不是模板的标题行。请下载本类型证书（{type.NameZh}）的模板，不要修改标题。");
        }

        if (wrong.Count > 0)
        {
            throw Refused($"标题行有误：{string.Join('；', wrong.Take(10))}{(wrong.Count > 10 ? $" 等{wrong.Count}处" : "")}。请下载本类型证书（{type.NameZh}）的模板，不要修改标题。");
        }
    }

    private void ReadLine(SheetRow row)
    {
        var line = new GoodsItem { Id = Guid.CreateVersion7(), LineNumber = _lines.Count + 1 };
        foreach (var cell in row.Cells)
        {
            if (!_byNumber.TryGetValue(cell.Column, out var column))
            {
                if (!string.IsNullOrWhiteSpace(cell.Text))
                {
                    Add(row.Number, cell, "", "这一列没有标题，请删除或移到有标题的列");
                }

                continue;
            }

            if (Problem(cell, column) is { } problem)
            {
                Add(row.Number, cell, column.Heading, problem);
            }
            else if (column.Field.Write(line, TextOf(cell)) is { } refused)
            {
                Add(row.Number, cell, column.Heading, refused);
            }
        }

        if (string.IsNullOrEmpty(line.QuantityUnitZh) && Domain.Dictionaries.Dictionary.Units.Find(line.QuantityUnitEn) is { } unit)
        {
            line.QuantityUnitZh = unit.NameZh;
        }

        _lines.Add((row.Number, line));
    }

    private static string TextOf(SheetCell cell) => cell.Kind == SheetCellKind.Flag ? cell.Text == "1" ? "是" : "否" : Escape().Replace(cell.Text, "\n");

    private static string? Problem(SheetCell cell, GoodsColumn column) => cell.Kind switch
    {
        SheetCellKind.Formula => "单元格是公式，请复制后用“选择性粘贴—数值”改为数值",
        SheetCellKind.Error => "单元格是错误值，请改正",
        SheetCellKind.Number when column.Field.Shape == TextShape.HsCode && cell.Text.Length == HsLength - 1 => "只有9位数字：开头的 0 可能被 Excel 去掉了，请把单元格设为文本格式后补上",
        _ when column.Field.Kind == FieldKind.Flag && cell.Kind != SheetCellKind.Flag && cell.Text.Trim() is not ("是" or "否" or "" or "Y" or "N" or "y" or "n") => "请填“是”或留空",
        _ => null,
    };

    private void CheckMerged(IReadOnlyList<SheetRange> merged)
    {
        foreach (var range in merged.Where(range => _lines.Count > 0 && range.LastRow >= _lines[0].Row && range.FirstRow <= _lines[^1].Row).Take(1000))
        {
            _problems.Add(new GoodsProblem(range.FirstRow, range.Reference, "", "", "合并的单元格，请取消合并，每一行单独填写"));
            foreach (var line in _lines.Where(line => line.Row >= range.FirstRow && line.Row <= range.LastRow))
            {
                _badRows.Add(line.Row);
            }
        }
    }

    /// <summary>By the rules that saving a line uses.</summary>
    private void CheckLines()
    {
        var scratch = new Certificate
        {
            ExporterOrganisationCode = certificate.ExporterOrganisationCode,
            TypeCode = certificate.TypeCode,
            Number = certificate.Number,
            DeclaredNumber = certificate.DeclaredNumber,
            CreatedByName = "",
        };
        certificate.Header.CopyTo(scratch.Header);
        scratch.Goods.AddRange(_lines.Select(line => line.Line));
        scratch.Invoices.AddRange(certificate.Invoices);
        var already = _problems.Select(problem => (problem.Row, problem.Heading)).ToHashSet();
        foreach (var rule in CertificateChecker.CheckDraft(scratch).Where(rule => !rule.IsWarning))
        {
            if (LinePath().Match(rule.Path) is { Success: true } path)
            {
                var (row, line) = _lines[int.Parse(path.Groups["index"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)];
                AddRule(row, line, path.Groups["key"].Value, rule.Message, already);
            }
        }

        if (type.HasInvoiceSection)
        {
            var numbers = certificate.Invoices.Select(invoice => invoice.Number).ToHashSet();
            foreach (var (row, line) in _lines.Where(line => !string.IsNullOrEmpty(line.Line.InvoiceNumber) && !numbers.Contains(line.Line.InvoiceNumber)))
            {
                AddRule(row, line, GoodsFields.InvoiceNumber.Key, "发票号不在发票信息中，请先在“发票信息”中录入", already);
            }
        }
    }

    private void AddRule(int row, GoodsItem line, string key, string reason, HashSet<(int Row, string Heading)> already)
    {
        var (number, column) = _byNumber.FirstOrDefault(pair => pair.Value.Field.Key == key);
        var heading = column?.Heading ?? "";
        if (already.Add((row, heading)))
        {
            _badRows.Add(row);
            _problems.Add(new GoodsProblem(row, column is null ? $"第{row}行" : $"{CellName.OfColumn(number)}{row}", heading, Short(column?.Field.Read(line) ?? ""), reason));
        }
    }

    private void Add(int row, SheetCell cell, string heading, string reason)
    {
        _badRows.Add(row);
        _problems.Add(new GoodsProblem(row, $"{CellName.OfColumn(cell.Column)}{row}", heading, Short(cell.Text), reason));
    }

    private static bool Same(string one, string other) => Spaces().Replace(one, "") == Spaces().Replace(other, "");

    private static string Short(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";

    [GeneratedRegex(@"^Goods\[(?<index>\d+)\]\.(?<key>\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LinePath();

    /// <summary>Spreadsheet programs write control characters in this way; a carriage return is the one that people type.</summary>
    [GeneratedRegex("_x000[dD]_\n?", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
