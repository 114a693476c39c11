using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http;

/// <summary>Media types of requests and responses, and content negotiation by <c>Accept</c>.</summary>
internal static partial class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphResponse = "application/graphql-response+json";

    private const string Utf8 = "; charset=utf-8";
    private const string Identity = "identity";

    // A client without a preference gets the older type, as GraphQL over HTTP asks for now.
    private static readonly string[] Offered = [Json, GraphResponse];

    public static string InUtf8(string mediaType) => mediaType == Json ? Json + Utf8 : GraphResponse + Utf8;

    public static bool IsJsonInUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && IsInUtf8(type);

    public static bool IsUnencoded(StringValues contentEncoding) =>
        contentEncoding.ToString() is "" or Identity
        || Identity.Equals(contentEncoding.ToString().Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The type that the client prefers; null if it accepts neither. An invalid <c>Accept</c> counts as
    /// absent, which RFC 9110 permits (12.5.1).</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return string.IsNullOrWhiteSpace(accept)
            ? Json
            : Choose(accept) ?? Choose(BareWildcard().Replace(accept.ToString(), "*/*"));
    }

    private static string? Choose(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var accepted)
            ? Offered
                .Select(type => (Type: type, Quality: QualityOf(type, accepted)))
                .Where(choice => choice.Quality > 0)
                .OrderByDescending(choice => choice.Quality)
                .Select(choice => choice.Type)
                .FirstOrDefault()
            : Json;

    /// <summary>The most specific range decides; a named type ranks before one that a wildcard matches.</summary>
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> accepted)
    {
        const double WildcardsComeAfter = 0.0001;
        var range = accepted
            .Where(range => IsInUtf8(range) && Covers(range, type))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .FirstOrDefault();
        return range is null ? 0
            : (range.Quality ?? 1) - (range.MatchesAllSubTypes && range.Quality != 0 ? WildcardsComeAfter : 0);
    }

    /// <summary>IsSubsetOf of the framework lets application/json match everything that ends in +json.</summary>
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsInUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Java's HttpURLConnection sends <c>*</c> for any type.</summary>
    [GeneratedRegex(@"(?<=^|,)[ \t]*\*(?=[ \t]*(?:[;,]|$))")]
    private static partial Regex BareWildcard();
}
