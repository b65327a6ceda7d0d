using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace CooPortal.CustomsProtocol.Xml;

/// <summary>Reads hostile XML into nodes under limits: no DTD, no resolver, bounded size, depth and number of elements.</summary>
internal static class MessageNodeReader
{
    private const int MaxElements = 400_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MessageXml.MaxBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    // ERP systems declare GBK and GB18030, which the runtime knows only after this
    static MessageNodeReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static MessageNode Read(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MessageXml.MaxBytes)
        {
            throw new ProtocolException(ProtocolError.TooLarge, $"报文超过 {MessageXml.MaxBytes / 1024 / 1024} MB。");
        }

        try
        {
            using var reader = XmlReader.Create(Stream(xml), Settings);
            reader.MoveToContent();
            var elements = 0;
            var root = ReadElement(reader, depth: 1, ref elements);
            while (reader.Read())
            {
                // the reader itself checks what follows the root
            }

            return root;
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new ProtocolException(ProtocolError.DtdProhibited, "报文不得含有 DTD。", inner: e);
        }
        catch (XmlException e) when (e.Message.Contains("end of file", StringComparison.Ordinal) || e.Message.Contains("Root element is missing", StringComparison.Ordinal))
        {
            throw new ProtocolException(ProtocolError.Incomplete, $"报文不完整：到第 {e.LineNumber} 行为止，根元素没有结束。", inner: e);
        }
        catch (XmlException e) when (e.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase) || !IsText(xml.Span))
        {
            throw new ProtocolException(ProtocolError.WrongEncoding, $"报文的编码与 XML 声明不符（第 {e.LineNumber} 行）：请以 UTF-8 保存，或在第一行声明实际的编码（如 GB18030）。", inner: e);
        }
        catch (XmlException e)
        {
            throw new ProtocolException(ProtocolError.NotWellFormed, $"报文不是合格的 XML（第 {e.LineNumber} 行）。", inner: e);
        }
        catch (ArgumentException e)
        {
            // the runtime's reader loses count where a declaration has letters beyond ASCII before its encoding
            throw new ProtocolException(ProtocolError.NotWellFormed, "报文不是合格的 XML（第 1 行）。", inner: e);
        }
    }

    /// <summary>UTF-8, or UTF-16 by its mark.</summary>
    private static bool IsText(ReadOnlySpan<byte> xml) => Utf8.IsValid(xml) || xml is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Over the bytes themselves where they are an array: a message may be megabytes.</summary>
    private static MemoryStream Stream(ReadOnlyMemory<byte> xml) => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(xml, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(xml.ToArray(), writable: false);

    private static MessageNode ReadElement(XmlReader reader, int depth, ref int elements)
    {
        if (depth > MessageXml.MaxDepth)
        {
            throw new ProtocolException(ProtocolError.TooDeep, $"报文嵌套超过 {MessageXml.MaxDepth} 层。");
        }

        if (++elements > MaxElements)
        {
            throw new ProtocolException(ProtocolError.TooLarge, $"报文元素超过 {MaxElements} 个。");
        }

        var (name, space) = (reader.LocalName, reader.NamespaceURI);
        if (reader.IsEmptyElement)
        {
            return new MessageNode(name, space, [], "");
        }

        List<MessageNode>? children = null;
        StringBuilder? text = null;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    (children ??= []).Add(ReadElement(reader, depth + 1, ref elements));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    (text ??= new StringBuilder()).Append(reader.Value);
                    break;
                default:
                    throw new ProtocolException(ProtocolError.BadContent, $"元素 {name} 含有不允许的内容。", FieldPath.Of(name));
            }
        }

        var value = text?.ToString() ?? "";
        if (children is not null && !string.IsNullOrWhiteSpace(value))
        {
            throw new ProtocolException(ProtocolError.BadContent, $"元素 {name} 的子元素之间有文字。", FieldPath.Of(name));
        }

        return new MessageNode(name, space, children ?? [], value);
    }
}
