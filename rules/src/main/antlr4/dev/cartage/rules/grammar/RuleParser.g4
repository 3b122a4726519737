/* The sentences of the rule language. Logic, arithmetic and text share one ladder of precedence, loosest first. */
parser grammar RuleParser;

options { tokenVocab = RuleLexer; superClass = ShallowParser; }

script: ( rule_+ | statement+ )? EOF;

rule_: RULE STRING statement+ END;

statement: when | simple;

/* After "else", "when" always goes on with the same chain: were a nested one allowed there, a text could mean both. */
when: WHEN branch ( ELSE WHEN branch )* ( ELSE simple statement* )? END;

simple
    : SET target TO expression                                                                      # set
    | FOR word IN path statement+ END                                                               # for
    | ACCUMULATE word IN path tally+ END                                                            # accumulate
    | DEFAULT ( ACCEPT | REJECT ) word                                                              # default
    | ( ACCEPT | REJECT ) word                                                                      # decide
    | ROUTE word TO WAREHOUSE ( NUMBER | STRING ) ( SLASH STRING )?                                 # route
    | BUNDLE word USING expression WAITING DURATION                                                 # bundle
    | HOLD word ( FOR DURATION | UNTIL expression ) ( WITH expression )?                            # hold
    | SPLIT word IN path ( WHEN OPEN expression CLOSE | BY timed ) ( AS STRING )?                   # split
    | ARCHIVE word                                                                                  # archive
    | FAIL word WITH expression                                                                     # fail
    | PRINT expression                                                                              # print
    | ADD join ( ITEM | ITEMS ) TO word IN path assignment+ END                                     # add
    | TAG word WITH expression                                                                      # tag
    | NOTIFY join WITH expression                                                                   # notify
    ;

branch: expression THEN statement+;

tally: word COLON ( SUM timed | COUNT timed | JOIN timed COMMA STRING );

assignment: SET target TO expression;

target: path | VARIABLE;

expression: conjunction ( OR conjunction )*;

conjunction: negation ( AND negation )*;

negation: NOT* comparison;

comparison
    : timed ( compare timed
            | ( IS_ONE_OF | IS_NONE_OF ) timed ( COMMA timed )*
            | MATCHES PATTERN
            | HAS ( ANY | ALL | NONE ) word WITH OPEN expression CLOSE
            )?
    ;

compare: IS | IS_NOT | CONTAINS | STARTS_WITH | ENDS_WITH | IS_LIKE | ABOVE | BELOW | AT_LEAST | AT_MOST | IS_ON | IS_IN;

timed: DURATION ( AFTER | BEFORE ) timed | join;

join: sum ( AMPERSAND sum )*;

sum: product ( ( PLUS | MINUS ) product )*;

product: suffixed ( ( STAR | SLASH ) suffixed )*;

suffixed: prefixed suffix*;

suffix
    : AS word                                      # cast
    | MATCHING PATTERN                             # matching
    | REPLACING ( PATTERN | prefixed ) WITH prefixed # replacing
    | PADDED TO prefixed WITH prefixed             # padded
    | ROUNDED TO prefixed                          # rounded
    ;

prefixed
    : LENGTH OF prefixed                                # length
    | ( FIRST | LAST ) prefixed OF prefixed             # part
    | LOOKUP prefixed IN STRING ( COLUMN STRING )?      # lookup
    | OPEN expression CLOSE                             # group
    | STRING                                            # text
    | MINUS? NUMBER                                     # number
    | ( TRUE | FALSE )                                  # flag
    | BLANK                                             # blank
    | DATE                                              # date
    | VARIABLE QUESTION?                                # variable
    | path                                              # read
    ;

path: word step* QUESTION?;

step: DOT key | OPEN_INDEX expression CLOSE_INDEX;

/* Where the language allows a name of the user's own, words that only matter elsewhere may serve as one. */
word
    : NAME | SUM | COUNT | JOIN | ITEM | ITEMS | USING | WAITING | WAREHOUSE | UNTIL | BY | HOLD | SPLIT | TAG | NOTIFY
    | MATCHING | REPLACING | PADDED | ROUNDED | LENGTH | FIRST | LAST | OF | LOOKUP | COLUMN
    ;

/* After a dot every word is a key. */
key
    : word | RULE | SET | TO | WHEN | THEN | ELSE | END | FOR | IN | ACCUMULATE | DEFAULT | ACCEPT | REJECT | ROUTE
    | BUNDLE | AS | ARCHIVE | FAIL | WITH | PRINT | ADD | AND | OR | NOT | TRUE | FALSE | BLANK | HAS | ANY | ALL
    | NONE | IS | IS_NOT | CONTAINS | STARTS_WITH | ENDS_WITH | IS_LIKE | IS_ON | IS_IN | IS_ONE_OF | IS_NONE_OF
    | MATCHES | AFTER | BEFORE
    ;
