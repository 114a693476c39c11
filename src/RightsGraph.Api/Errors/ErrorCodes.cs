namespace RightsGraph.Api.Errors;

/// <summary>The codes in <c>extensions.code</c>. Those that begin with HC are Hot Chocolate's, kept because its clients
/// know them; they stand in answers with status 200, whose other fields are still answered.</summary>
public static class ErrorCodes
{
    /// <summary>200: a null where a filter or an order needs a value.</summary>
    public const string NullOperand = "HC0026";

    /// <summary>200: more items asked for than one answer gives.</summary>
    public const string TooManyItems = "HC0051";

    /// <summary>200: a cursor that is damaged or comes from another list.</summary>
    public const string BadCursor = "HC0078";

    /// <summary>200: a negative number of items asked for.</summary>
    public const string NegativePageSize = "HC0079";

    /// <summary>200: a cursor of a ranking that is gone; search again.</summary>
    public const string ExpiredCursor = "EXPIRED_CURSOR";

    /// <summary>200: an argument outside the range that its description states.</summary>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>200: a period that ends before it begins.</summary>
    public const string PeriodReversed = "PERIOD_REVERSED";

    /// <summary>200: a timeline of more months than one answer gives; ask for years, or for less.</summary>
    public const string TimelineTooLong = "TIMELINE_TOO_LONG";

    /// <summary>400: the request is not a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>400: a document that is known by its hash alone was not sent before; send it in full.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>400: a document is known by its hash in a way of a later version than Apollo's first.</summary>
    public const string PersistedQueryVersion = "PERSISTED_QUERY_VERSION_UNSUPPORTED";

    /// <summary>400: the hash that came with a document is not its own.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>400: one request a body is answered here.</summary>
    public const string BatchesOff = "BATCHES_OFF";

    /// <summary>400: only listed operations are answered, and this is none of them.</summary>
    public const string NotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>401: a mutation came without the editor key.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>405: the method, or the operation by that method, is not allowed.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>406: the client accepts none of the media types that answers come in.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>408: the request did not come within the time that the server waits for one.</summary>
    public const string TooSlow = "REQUEST_TOO_SLOW";

    /// <summary>413: the request is larger than the server reads.</summary>
    public const string TooLarge = "REQUEST_TOO_LARGE";

    /// <summary>415: the body is of a media type, in a character set or in an encoding that is not read.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>429: the client asks more often than it may.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>503: as many requests are being answered as the server takes; try again.</summary>
    public const string Busy = "BUSY";

    /// <summary>503: the request took longer than one may.</summary>
    public const string TimedOut = "TIMED_OUT";

    /// <summary>503: the archive is still being read; try again.</summary>
    public const string NotReady = "NOT_READY";

    /// <summary>400: the query is not GraphQL.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>400: the query does not fit the schema.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>400: <c>__schema</c> and <c>__type</c> are not answered here.</summary>
    public const string IntrospectionOff = "INTROSPECTION_OFF";

    /// <summary>400: a variable is missing or does not fit its type; 200 at a field that it gives null where a value
    /// has to be.</summary>
    public const string BadVariable = "BAD_VARIABLE";

    /// <summary>400: the operation to run is not there or not said.</summary>
    public const string BadOperation = "BAD_OPERATION";

    /// <summary>200, at the mutation: the store cannot be changed now, and was not; try again.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>200 (500 where nothing was answered): a fault of the server, with an id that its log carries
    /// too.</summary>
    public const string Internal = "INTERNAL";
}
